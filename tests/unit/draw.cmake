rebut_unit(colour rebut_draw)
rebut_unit(settings rebut_draw rebut_argdown)
rebut_unit(view rebut_draw rebut_argdown)
rebut_unit(route rebut_draw rebut_argdown)
rebut_unit(layout_tidy rebut_draw rebut_argdown)
rebut_unit(card rebut_draw rebut_argdown)
rebut_unit(theme rebut_draw rebut_argdown)
rebut_unit(wrap rebut_draw rebut_argdown)

if(TARGET rebut_draw_driver)
  # The test stands between the module and the system's fork.
  rebut_unit(layout_graphviz rebut_draw rebut_argdown rebut_draw_driver)
  target_link_options(test_layout_graphviz PRIVATE LINKER:--wrap=fork)
  rebut_unit(pen_pango rebut_draw rebut_argdown rebut_draw_driver)
  rebut_unit(scene rebut_draw rebut_argdown rebut_draw_driver)
  target_compile_definitions(test_scene PRIVATE GRAPHS="${PROJECT_SOURCE_DIR}/graphs"
                                                MAKE_MAP="$<TARGET_FILE:make_map>")
  add_dependencies(test_scene make_map)
endif()
