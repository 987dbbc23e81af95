CoreDesk.main()
