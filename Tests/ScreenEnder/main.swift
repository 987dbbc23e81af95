Ender.run(CommandLine.arguments)
