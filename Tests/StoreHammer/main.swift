import Glibc

exit(await Hammer.run(CommandLine.arguments))
