rebut_unit(judgement rebut_judge rebut_argdown)
