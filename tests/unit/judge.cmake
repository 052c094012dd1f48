rebut_unit(judgement rebut_judge rebut_argdown)
rebut_unit(checks_quotes rebut_judge rebut_argdown)
rebut_unit(quotes rebut_judge)
rebut_unit(flips rebut_judge rebut_argdown)
