/// Invented people: surnames and given names of one community, picked independently.
struct NamePool: Sendable {
  /// How many of a thousand clients get their names here.
  var weight: Int
  var families: [String]
  var women: [String]
  var men: [String]

  /// Splits a text into names; `Smith*4` makes a name four times as frequent.
  init(_ weight: Int, families: String, women: String, men: String) {
    self.weight = weight
    self.families = NamePool.split(families)
    self.women = NamePool.split(women)
    self.men = NamePool.split(men)
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").flatMap { word -> [String] in
      let parts = word.split(separator: "*")
      let name = String(parts[0]).replacing("_", with: " ")
      return Array(repeating: name, count: parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
    }
  }

  static let all = [
    NamePool(
      430,
      families: """
        Smith*7 Jones*3 Williams*3 Brown*3 Wilson*2 Taylor*2 Johnson*2 White*2 Martin*2 Anderson*2 \
        Thompson*2 Walker Harris Lewis Robinson Clarke Young King Wright Hill Green Baker Hall \
        Campbell Mitchell Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris \
        Rogers Cook Bell Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray James \
        Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry \
        Powell Long Hughes Simmons Foster Bryant Russell Griffin Hayes Ford Hamilton Graham \
        Smithson Smythe Ashton-Clarke Whitfield Pemberton Hargreaves
        """,
      women: """
        Amelia Olivia Charlotte Isla Ava Grace Mia Sophie Ruby Ella Chloe Emily Hannah Lucy Zoe \
        Matilda Evie Harriet Alice Beth Claire Diane Elaine Fiona Gail Helen Irene Kate Louise \
        Margaret Nancy Patricia Rachel Sarah Tracey Wendy Julie Joan Judith Jenny Mary-Anne
        """,
      men: """
        Oliver Noah William Jack Leo Henry Charlie Thomas Lucas Hudson Mason Ethan Cooper Angus \
        Archie Ryan Samuel Daniel Adam Ben Colin David Edward Frank George Harold Ian Keith Liam \
        Mark Neil Peter Robert Stephen Timothy Walter James John Joshua Jacob Billy-Joe
        """),
    NamePool(
      95,
      families: "Nguyễn*2 Nguyen*9 Tran*4 Le*3 Pham*2 Phạm Vo Dang Đặng Bui Do Hoang Ngo Duong",
      women: "Linh Lan Mai Hoa Thu Trang Ngọc Phương Hạnh Kim Thảo Vy Yen Xuan Hồng",
      men: "Minh Huy Duc Anh Tuan Khoa Long Nam Quang Hieu Bao Dũng Phúc Vinh Thanh"),
    NamePool(
      75,
      families: "Chen*3 Wang*3 Li*2 Zhang*2 Liu Lin Wu Huang Zhao Zhou Xu Ng Wong Chan Lim Tan Ho",
      women: "Mei Xin Yan Li Na Jing Hui Fang Ying Xiu Qing Grace Vivian Joyce Wing-Yee",
      men: "Wei Jun Ming Hao Lei Jian Feng Bo Tao Yong Kai Raymond Kelvin Jason Chi-Ming"),
    NamePool(
      80,
      families: """
        Singh*4 Kaur*2 Patel*3 Sharma*2 Kumar*2 Gupta Reddy Iyer Nair Das Mehta Fernando Perera \
        Jayawardena Venkataraghavan Balasubramaniam Krishnamurthy
        """,
      women: "Priya Anjali Asha Deepa Kavita Lakshmi Meera Neha Pooja Sunita Smita Divya Harpreet",
      men: "Arjun Raj Sanjay Vikram Amit Rohan Suresh Anil Dev Gurpreet Nikhil Ravi Thiru"),
    NamePool(
      60,
      families: """
        Rossi*2 Russo Ferrari Esposito Bianchi Romano Colombo Ricci De_Luca Di_Pietro D'Angelo \
        D'Alessandro Caruso Conti Lombardi Mancini
        """,
      women: "Giulia Sofia Francesca Maria Chiara Lucia Rosa Carmela Antonietta Concetta",
      men: "Marco Giuseppe Antonio Luca Salvatore Vincenzo Nicolò Pasquale Domenico"),
    NamePool(
      45,
      families: """
        Papadopoulos*2 Georgiou Dimitriou Papas Konstantinidis Nikolaidis Angelopoulos \
        Papachristodoulou Vlahos Economou
        """,
      women: "Eleni Maria Sofia Katerina Despina Vasiliki Anastasia Effie",
      men: "Nikos Yiannis Kostas Giorgos Dimitri Stavros Theo Christos"),
    NamePool(
      60,
      families: """
        Haddad*2 Khoury El-Masri Al-Rashid Hassan*2 Ahmed Khan*2 Abdallah Ibrahim Mansour Saad \
        Hosseini Karimi Rahmani Yılmaz Öztürk Şahin
        """,
      women: "Layla Fatima Noor Amina Yasmin Zahra Maryam Hala Rania Zeynep Ayşe",
      men: "Omar Ali Yusuf Hassan Karim Samir Tariq Reza Bilal Mehmet Çağrı"),
    NamePool(
      45,
      families: """
        O'Brien*3 O'Connor*2 O'Sullivan Ó_Súilleabháin Byrne Ryan Gallagher Doherty McCarthy \
        MacDonald McKenzie Fitzgerald Ní_Dhomhnaill
        """,
      women: "Saoirse Niamh Aoife Siobhán Caoimhe Róisín Bridget Orla Maeve",
      men: "Seán Conor Pádraig Declan Cian Oisín Tadhg Brendan Eoin"),
    NamePool(
      45,
      families: """
        Kowalski Nowak Wiśniewski Wójcik Dvořák Novák Horváth Petrović Jovanović Đorđević Ivanov \
        Kuznetsov Szczepański Brzęczyszczykiewicz
        """,
      women: "Ewa Zofia Małgorzata Jana Lucie Milica Dragana Olga Zsófia",
      men: "Jan Piotr Łukasz Tomáš Jiří Zoran Dragan Miloš Sergei"),
    NamePool(
      45,
      families: """
        Silva*2 Santos da_Silva da_Costa Gonçalves García*2 Rodríguez Fernández Muñoz Ibáñez \
        de_la_Cruz Núñez_Ortega Reyes Bautista
        """,
      women: "Inês Beatriz Mariana Lucía Carmen Sofía Rocío Begoña Ximena",
      men: "João Tiago Rui José Miguel Álvaro Íñigo Sebastián Andrés"),
    NamePool(
      45,
      families: """
        van_der_Berg van_den_Heuvel de_Vries Jansen Müller Schmidt Schäfer Weiß Jörgensen Sørensen \
        Åkesson Lindström Mäkinen von_Trotha
        """,
      women: "Anke Femke Sanne Greta Heidi Ingrid Astrid Päivi Käthe",
      men: "Jürgen Lars Pieter Björn Søren Wolfgang Günther Åke Matti"),
    NamePool(
      35,
      families: "Tuilagi Faleafa Tupou Ngata Te_Rangi Parata Fa'amausili Vainikolo Yunupingu",
      women: "Aroha Hinemoa Mere Sina Leilani Losa Ana",
      men: "Tane Wiremu Sione Viliami Rangi Manu Galarrwuy"),
    NamePool(
      35,
      families: "Kim*3 Park*2 Lee*2 Choi Jung Sato Suzuki Tanaka Yamamoto Ōta Itō",
      women: "Ji-woo Soo-jin Min-ji Yui Sakura Hina Yūko",
      men: "Min-jun Joon-ho Hyun-woo Haruto Ren Kenji Shōta"),
    NamePool(
      25, families: "Okafor Abara Mensah Adeyemi Nwosu Deng Garang Tesfaye Ọlátúnjí",
      women: "Ada Chiamaka Abena Ngozi Akuol Selam Funmilayọ",
      men: "Chidi Emeka Kwame Tunde Bol Dawit Ọlá"),
    NamePool(
      15, families: "王*2 李*2 张 陈 刘 歐陽 司馬", women: "小红 丽 秀英 美玲 静", men: "小明 伟 强 建国 志豪"),
    NamePool(8, families: "김 이 박 최", women: "지우 서연 민지", men: "민준 서준 현우"),
    NamePool(7, families: "佐藤 鈴木 高橋", women: "結衣 さくら 陽子", men: "健 翔太 大輔"),
    NamePool(
      9, families: "Иванова Петренко Шевченко", women: "Наталія Олена Светлана",
      men: "Олег Андрій Юрий"),
    NamePool(6, families: "Παπαδόπουλος Γεωργίου", women: "Ελένη Μαρία", men: "Νίκος Γιάννης"),
    NamePool(8, families: "حداد الخوري منصور", women: "ليلى نور فاطمة", men: "عمر يوسف كريم"),
    NamePool(4, families: "כהן לוי", women: "נועה רחל", men: "דוד יוסף"),
    NamePool(6, families: "शर्मा सिंह", women: "प्रिया अंजलि", men: "अर्जुन राहुल"),
    NamePool(6, families: "ศรีสุข แก้วมณี", women: "มาลี สุดา", men: "สมชาย ประเสริฐ"),
    // People with one name: a dash means no surname.
    NamePool(
      11, families: "-", women: "Suharti Wulandari Ratnasari Kartini",
      men: "Sukarno Budiman Widodo Thant"),
  ]
}
