# cmake -DREBUT=<program> -DFOLDER=<folder> -P documents.cmake: the program's manual pages and completions, as
# it prints them itself.
function(print name)
  execute_process(
    COMMAND ${REBUT} help ${ARGN}
    OUTPUT_FILE ${FOLDER}/${name}
    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER}/man1)

execute_process(
  COMMAND ${REBUT} help commands
  OUTPUT_VARIABLE commands
  COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "(^|\n)[a-z]+" commands "${commands}")
print(man1/rebut.1 --man)
foreach(command IN LISTS commands)
  string(STRIP "${command}" command)
  print(man1/rebut-${command}.1 --man ${command})
endforeach()

print(rebut --completion bash)
print(_rebut --completion zsh)
print(rebut.fish --completion fish)
file(TOUCH ${FOLDER}/made)
