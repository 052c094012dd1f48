# Flags, outside libraries and the shape of a room, for src and tests alike.

find_package(PkgConfig REQUIRED)
pkg_check_modules(GLIB REQUIRED IMPORTED_TARGET glib-2.0>=2.74)
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)

add_library(rebut_flags INTERFACE)
target_compile_definitions(
  rebut_flags
  INTERFACE GLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74 GLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74
            G_LOG_DOMAIN="rebut" _GNU_SOURCE)
target_compile_options(
  rebut_flags
  INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes
    -Wold-style-definition -Wpointer-arith -Wwrite-strings -Wcast-align -Wformat=2 -Wundef -Wvla
    -Wswitch-enum -Wnull-dereference -Wimplicit-fallthrough -Wdouble-promotion -Wconversion
    -Wredundant-decls -Werror=implicit-function-declaration -Werror=incompatible-pointer-types
    -Werror=int-conversion -Werror=return-type -Werror=format=2
    $<$<C_COMPILER_ID:GNU>:-Wlogical-op>
    $<$<C_COMPILER_ID:GNU>:-Wduplicated-cond>
    $<$<C_COMPILER_ID:GNU>:-Wduplicated-branches>
    $<$<C_COMPILER_ID:GNU>:-Werror=discarded-qualifiers>
    $<$<C_COMPILER_ID:Clang>:-Werror=incompatible-pointer-types-discards-qualifiers>)
if(REBUT_WERROR)
  target_compile_options(rebut_flags INTERFACE -Werror)
endif()
if(REBUT_SANITIZE)
  set(sanitize -fsanitize=${REBUT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_compile_options(rebut_flags INTERFACE ${sanitize})
  target_link_options(rebut_flags INTERFACE ${sanitize})
endif()

if(REBUT_FUZZ)
  target_compile_options(rebut_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# rebut.h, in a folder without the rooms beside it.
configure_file(${PROJECT_SOURCE_DIR}/src/rebut.h ${PROJECT_BINARY_DIR}/include/rebut.h COPYONLY)

# A room: a static library that sees rebut.h, its own folder and the rooms it links, nothing else, so
# an include against the arrows of the design does not compile.
function(rebut_room name)
  cmake_parse_arguments(room "" "" "SOURCES;LINK" ${ARGN})
  add_library(rebut_${name} STATIC ${room_SOURCES})
  target_include_directories(rebut_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}
                                                ${PROJECT_BINARY_DIR}/include)
  target_link_libraries(
    rebut_${name}
    PRIVATE rebut_flags
    PUBLIC ${room_LINK} PkgConfig::GLIB)
endfunction()

# A module that base/loader.h finds. Its code is a library of its own, so that tests can link it.
function(rebut_module name)
  cmake_parse_arguments(module "" "" "SOURCES;LINK" ${ARGN})
  add_library(rebut_${name}_driver OBJECT ${module_SOURCES})
  target_include_directories(rebut_${name}_driver PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(rebut_${name}_driver PUBLIC rebut_flags ${module_LINK})
  add_library(rebut_${name}_module MODULE)
  target_link_libraries(rebut_${name}_module PRIVATE rebut_${name}_driver)
  set_target_properties(
    rebut_${name}_module
    PROPERTIES LINKER_LANGUAGE C
               OUTPUT_NAME rebut-${name}
               LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/rebut)
  install(TARGETS rebut_${name}_module LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/rebut)
endfunction()
