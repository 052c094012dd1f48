rebut_unit(judgement rebut_judge rebut_argdown)
rebut_unit(quotes rebut_judge)
