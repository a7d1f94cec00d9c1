using RiskPlanner.Interchange.TapeKeys;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Interchange.Tests.TapeKeys;

public class ServingCommandReaderTests
{
    public static TheoryData<string, ServingCommand> Commands { get; } = new()
    {
        { "RACDCERT ID(TAPEKMS) ADDRING(KeyStore4758)", new AddKeyRing("S", "TAPEKMS", "KeyStore4758") },
        { "RACDCERT CERTAUTH GENCERT SUBJECTSDN(CN('MyLocalCA')O('MyCo')C('US')) WITHLABEL('CA') PCICC(LOCAL.RACF.CERTAUTH) SIZE(2048)", new GenerateCertificate("S", "CERTAUTH", "CA", "LOCAL.RACF.CERTAUTH", 2048, null) },
        { "racdcert id(TAPEKMS) gencert withlabel('L (1)') pkds(ITOPS.KEY) size(1024) signwith(certauth label('CA'))", new GenerateCertificate("S", "TAPEKMS", "L (1)", "ITOPS.KEY", 1024, "CA") },
        { "RACDCERT ID(TAPEKMS) EXPORT (LABEL('Lbl_20')) DSN('A.B') FORMAT(CERTDER)", new ExportCertificate("S", "TAPEKMS", "Lbl_20", "A.B") },
        { "RACDCERT CERTAUTH ADD('A.CA') WITHLABEL('CA')", new AddCertificate("S", "CERTAUTH", "A.CA", "CA", null, IsTrusted: true) },
        { "RACDCERT ID(T) ADD('A.B') NOTRUST WITHLABEL('L') PCICC(X.Y)", new AddCertificate("S", "T", "A.B", "L", "X.Y", IsTrusted: false) },
        { "RACDCERT ID(T) CONNECT(CERTAUTH LABEL('CA') RING(R))", new ConnectCertificate("S", "T", "R", "CERTAUTH", "CA") },
        { "RACDCERT ID(T) CONNECT(LABEL('L') RING(R))", new ConnectCertificate("S", "T", "R", "T", "L") },
        { "RDEFINE CSFKEYS ITOPS.** UACC(NONE)", new DefineKeyProfile("S", "ITOPS.**", EverybodyReads: false) },
        { "PERMIT ITOPS.** CLASS(CSFKEYS) ID(KLM) ACCESS(READ)", new PermitKeyProfile("S", "ITOPS.**", "KLM") },
        { "SETROPTS RACLIST(CSFKEYS) REFRESH", new RefreshClass("S", RacfClass.Keys) },
        { "SETROPTS RACLIST(DIGTCERT) REFRESH", new RefreshClass("S", RacfClass.Certificates) },
        { "KEYXFER WRITE,-\n ITOPS.KLM20.CERT,-\n CRYPTOR2.PARMS(KLM20)", new WriteToken("S", "ITOPS.KLM20.CERT", "CRYPTOR2.PARMS(KLM20)") },
        { "KEYXFER READ,ITOPS.KLM20.CERT,CRYPTOR2.PARMS(KLM20),OVERWRITE", new ReadToken("S", "ITOPS.KLM20.CERT", "CRYPTOR2.PARMS(KLM20)", Overwrites: true) },
        { "F ISKLM,APPL='adddrive -drivename 000007888422'", new AddDrive("S", "000007888422") },
        { "S ISKLM", new StartServer("S") },
        { "P ISKLM", new StopServer("S") },
        { "SEND A.PARMS(X) TO OTHER", new SendFile("S", "A.PARMS(X)", "OTHER") },
        { "ENTER MASTER KEYS MK1", new EnterMasterKey("S", "MK1") },
        { "READ WXY662 ON 01", new ReadCartridge("S", "01", "WXY662") },
        { "CARRY WXY662 TO OTHER", new SendCartridge("S", "WXY662", "OTHER") },
        { "WRITE L1 ON 01 HOLDING X IN GROUP G", new WriteInGroup("S", "01", "L1", "X", "G") },
        { "CREATE GROUP G OF 3", new CreateKeyGroup("S", "G", 3) },
        { "EXPORT GROUP G TO F", new ExportKeyGroup("S", "G", "F") },
        { "IMPORT GROUP G FROM F", new ImportKeyGroup("S", "G", "F") },
        { "DELETE PKDS A.B", new DeleteToken("S", "A.B") },
        { "DELETE KEY G0001", new DeleteGroupKey("S", "G0001") },
        { "SPOIL KEYS OF WXY662", new SpoilCartridgeKeys("S", "WXY662") },
        { "LOSE SYSTEM", new LoseSystem("S") },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_read_as_people_write_it(string text, ServingCommand command) => Assert.Equal(command, ServingCommandReader.Read("S", text));

    [Fact]
    public void Servers_and_labels_are_read_in_their_order()
    {
        Assert.Equal(["1.1.1.1:1", "2.2.2.2:2"], Assert.IsType<NameServers>(ServingCommandReader.Read("S", "SETIOS EKM,PRIMARY=1.1.1.1:1,SECONDARY=2.2.2.2:2")).Servers);
        Assert.Equal([new("A"), new("B", ByHash: true)], Assert.IsType<WriteCartridge>(ServingCommandReader.Read("S", "WRITE V ON D HOLDING X UNDER A:L B:H")).Labels);
        Assert.Equal([new("C")], Assert.IsType<RekeyCartridge>(ServingCommandReader.Read("S", "REKEY V ON D UNDER C")).Labels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RACDCERT ID(T) CONNECT(LABEL('L') RING(R)")]
    [InlineData("RACDCERT ID(T) ADD('A.B) WITHLABEL(L)")]
    [InlineData("RACDCERT ID(T) EXPORT(LABEL('L')) DSN('A') FORMAT(PKCS12DER)")]
    [InlineData("RACDCERT ID(T) GENCERT WITHLABEL('L') SIZE(2048)")]
    [InlineData("RACDCERT ID(T) GENCERT WITHLABEL('L') PCICC(lower.case) SIZE(2048)")]
    [InlineData("RACDCERT ID(T) ADD('A') WITHLABEL('L') PCICC(not a label)")]
    [InlineData("RDEFINE CSFKEYS ITOPS. KLM1.CERT UACC(NONE)")]
    [InlineData("RDEFINE CSFKEYS ITOPS.A UACC(ALTER)")]
    [InlineData("PERMIT ITOPS.A CLASS(FACILITY) ID(U) ACCESS(READ)")]
    [InlineData("SETROPTS RACLIST(FACILITY) REFRESH")]
    [InlineData("KEYXFER READ,ITOPS.A")]
    [InlineData("SETIOS EKM,SECONDARY=1.1.1.1:1")]
    [InlineData("WRITE V ON D HOLDING X UNDER A B C")]
    [InlineData("CREATE GROUP G OF 0")]
    [InlineData("DELETE EVERYTHING")]
    public void What_is_not_understood_is_said_and_never_skipped(string text)
    {
        var unknown = Assert.IsType<NotUnderstood>(ServingCommandReader.Read("S", text));

        Assert.Equal(text.Trim(), unknown.Text);
        Assert.NotEmpty(unknown.Why);
    }

    [Fact]
    public void Whatever_is_made_of_commands_is_read_or_refused_and_nothing_breaks()
    {
        var random = new Random(11);
        var texts = Commands.Select(row => (string)row[0]).ToList();
        for (var round = 0; round < 20_000; round++)
        {
            var text = texts[random.Next(texts.Count)].ToCharArray().ToList();
            for (var change = random.Next(1, 5); change > 0 && text.Count > 0; change--)
            {
                var at = random.Next(text.Count);
                if (random.Next(3) == 0) text.RemoveAt(at);
                else if (random.Next(2) == 0) text.Insert(at, "()',- \n:A\u00e9"[random.Next(10)]);
                else text[at] = (char)random.Next(0x20, 0x100);
            }

            Assert.Equal("S", ServingCommandReader.Read("S", new string([.. text])).System);
        }
    }
}
