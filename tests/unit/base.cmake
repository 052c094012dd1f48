rebut_unit(arena rebut_base)
