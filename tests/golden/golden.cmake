# golden.cmake - runs a command and compares what it prints with a file, byte for byte.
#
#   cmake -DCOMMAND="rebut;check;x.argdown" -DGOLDEN=x.expected -DFOLDER=… -P golden.cmake
#
# Standard output and error and the exit status are compared: the status stands in the last line. With
# REBUT_UPDATE_GOLDEN=1 in the environment the file is written anew.
execute_process(
  COMMAND ${COMMAND}
  WORKING_DIRECTORY ${FOLDER}
  OUTPUT_VARIABLE output
  ERROR_VARIABLE errors
  RESULT_VARIABLE status)
set(actual "${output}${errors}exit status ${status}\n")

if("$ENV{REBUT_UPDATE_GOLDEN}")
  file(WRITE ${GOLDEN} "${actual}")
  return()
endif()

file(READ ${GOLDEN} expected)
if(NOT "${actual}" STREQUAL "${expected}")
  get_filename_component(name ${GOLDEN} NAME)
  file(WRITE ${SCRATCH}/${name} "${actual}")
  execute_process(COMMAND diff -u ${GOLDEN} ${SCRATCH}/${name})
  message(FATAL_ERROR "${name} differs; REBUT_UPDATE_GOLDEN=1 writes it anew")
endif()
