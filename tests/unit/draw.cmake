rebut_unit(view rebut_draw rebut_argdown)
rebut_unit(card rebut_draw rebut_argdown)
rebut_unit(theme rebut_draw rebut_argdown)
rebut_unit(wrap rebut_draw rebut_argdown)
