rebut_unit(closure rebut_logic)
rebut_unit(program rebut_logic)
rebut_unit(well_founded rebut_logic)
rebut_unit(stable rebut_logic)
