rebut_unit(rebut librebut)
target_compile_definitions(test_rebut PRIVATE PROJECT_VERSION="${PROJECT_VERSION}"
                                              $<$<BOOL:${REBUT_DRAWING}>:HAVE_DRAWING>)
if(REBUT_DRAWING)
  add_dependencies(test_rebut rebut_draw_module rebut_raster_module)
endif()
