rebut_unit(assignment rebut_teach)
rebut_unit(likeness rebut_teach)
rebut_unit(matching rebut_teach rebut_argdown)
rebut_unit(comparison rebut_teach rebut_argdown)
