CoredeskServer.main()
