using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Agreement.Tests.TapeKeys;

/// <summary>Draws commands for the three systems: names are few, so that most lead somewhere and some do not.</summary>
internal sealed class RandomCommands(Random random)
{
    private static readonly string[] Labels = ["Lbl_20", "Lbl_21", "Lbl_P", "Lbl_P2"];
    private static readonly string[] PkdsLabels = ["ITOPS.KLM20", "ITOPS.KLM21", "OTHER.KEY"];
    private static readonly string[] Files = ["F.CERT", "F.TOKEN", "F.GROUP", "F.ANY"];
    private static readonly string[] Volumes = ["V00001", "V00002", "V00003"];
    private static readonly string[] Groups = ["LTOA", "LTOB"];

    /// <summary>What a server needs before much else can happen.</summary>
    /// <param name="partnerAsks">Whether the partner's drives are told where to ask.</param>
    public static IEnumerable<ServingCommand> Beginning(bool partnerAsks = true)
    {
        yield return new AddKeyRing("PROD", "TAPES", "RING");
        yield return new AddKeyRing("RECOV", "TAPES", "RING");
        yield return new AddKeyRing("PARTNER", "SRV", "KEYS");
        foreach (var (label, pkds) in Labels.Zip(PkdsLabels).Take(2))
        {
            yield return new GenerateCertificate("PROD", "TAPES", label, pkds, 2048, null);
            yield return new ConnectCertificate("PROD", "TAPES", "RING", "TAPES", label);
            yield return new ExportCertificate("PROD", "TAPES", label, "F.CERT");
            yield return new SendFile("PROD", "F.CERT", "RECOV");
            yield return new AddCertificate("RECOV", "TAPES", "F.CERT", label, pkds, IsTrusted: true);
            yield return new ConnectCertificate("RECOV", "TAPES", "RING", "TAPES", label);
            yield return new WriteToken("PROD", pkds, "F.TOKEN");
            yield return new SendFile("PROD", "F.TOKEN", "RECOV");
            yield return new ReadToken("RECOV", pkds, "F.TOKEN", Overwrites: false);
        }

        yield return new GenerateCertificate("PARTNER", "SRV", "Lbl_P", "OTHER.KEY", 2048, null);
        yield return new ConnectCertificate("PARTNER", "SRV", "KEYS", "SRV", "Lbl_P");
        // The partner's certificate, which production calls otherwise.
        yield return new ExportCertificate("PARTNER", "SRV", "Lbl_P", "F.CERT");
        yield return new SendFile("PARTNER", "F.CERT", "PROD");
        yield return new AddCertificate("PROD", "TAPES", "F.CERT", "Lbl_P2", null, IsTrusted: true);
        yield return new ConnectCertificate("PROD", "TAPES", "RING", "TAPES", "Lbl_P2");
        foreach (var system in KeyServingEstate.Systems)
        {
            yield return new RefreshClass(system.Name, RacfClass.Certificates);
            if (partnerAsks || system.Name != "PARTNER") yield return new NameServers(system.Name, system.Name == "PARTNER" ? [system.Address] : ["10.1.1.1:3801", "10.1.2.1:3801"]);
            foreach (var drive in system.Drives) yield return new AddDrive(system.Name, drive.Serial);
            yield return new StartServer(system.Name);
        }

        yield return new CreateKeyGroup("PROD", "LTOA", 2);
        yield return new ExportKeyGroup("PROD", "LTOA", "F.GROUP");
        yield return new SendFile("PROD", "F.GROUP", "RECOV");
        yield return new ImportKeyGroup("RECOV", "LTOA", "F.GROUP");
        yield return new AddDrive("PROD", "D2");
    }

    public ServingCommand Next()
    {
        var system = Any(["PROD", "PROD", "RECOV", "RECOV", "PARTNER"]);
        var owner = system == "PARTNER" ? "SRV" : "TAPES";
        var ring = system == "PARTNER" ? "KEYS" : "RING";
        var other = Any(["PROD", "RECOV", "PARTNER"]);
        var drive = Any(system switch { "PROD" => ["D1"], "RECOV" => ["D2", "D3"], _ => new[] { "P1" } });
        var volume = Any(Volumes);
        return random.Next(100) switch
        {
            < 2 => new AddKeyRing(system, owner, ring),
            < 6 => new GenerateCertificate(system, owner, Any(Labels), Any(PkdsLabels), 2048, Chance(20) ? Any(Labels) : null),
            < 9 => new ExportCertificate(system, owner, Any(Labels), Any(Files)),
            < 13 => new AddCertificate(system, owner, Any(Files), Any(Labels), Chance(70) ? Any(PkdsLabels) : null, Chance(85)),
            < 17 => new ConnectCertificate(system, owner, Chance(90) ? ring : "NORING", owner, Any(Labels)),
            < 19 => new DefineKeyProfile(system, Any(["**", "ITOPS.**", .. PkdsLabels]), Chance(20)),
            < 23 => new PermitKeyProfile(system, Any(["**", "ITOPS.**", .. PkdsLabels]), Any(["KLM", "KLM2", "SRV", "NOBODY"])),
            < 27 => new RefreshClass(system, Any([RacfClass.Certificates, RacfClass.Keys])),
            < 30 => new WriteToken(system, Any(PkdsLabels), Any(Files)),
            < 34 => new ReadToken(system, Any(PkdsLabels), Any(Files), Chance(60)),
            < 36 => new DeleteToken(system, Any(PkdsLabels)),
            < 42 => new SendFile(system, Any(Files), other),
            < 43 => new EnterMasterKey(system, Any(["MK1", "MK2"])),
            < 44 => new NameServers(system, Any<string[]>([["10.1.1.1:3801"], ["10.1.2.1:3801", "10.9.9.9:3801"], ["10.1.1.1:3801", "10.1.2.1:3801"], ["10.4.4.4:1"]])),
            < 49 => new StartServer(system),
            < 50 => new StopServer(system),
            < 52 => new AddDrive(system, Any(["D1", "D2", "D3"])),
            < 54 => new CreateKeyGroup(system, Any(Groups), random.Next(1, 4)),
            < 56 => new ExportKeyGroup(system, Any(Groups), Any(Files)),
            < 58 => new ImportKeyGroup(system, Any(Groups), Any(Files)),
            < 60 => new DeleteGroupKey(system, KeyGroupNames.Of(Any(Groups), random.Next(1, 4))),
            < 70 => new WriteCartridge(system, drive, volume, $"content {random.Next(1000)}", SomeLabels()),
            < 76 => new WriteInGroup(system, drive, volume, $"content {random.Next(1000)}", Any(Groups)),
            < 88 => new ReadCartridge(system, Chance(95) ? drive : "D9", volume),
            < 92 => new RekeyCartridge(system, drive, volume, SomeLabels()),
            < 97 => new SendCartridge(system, volume, other),
            < 98 => new SpoilCartridgeKeys(system, volume),
            < 99 => Chance(15) ? new LoseSystem(system) : new ReadCartridge(system, drive, volume),
            _ => new NotUnderstood(system, "ALTER NOTHING", "No such command is known."),
        };
    }

    private List<CartridgeLabel> SomeLabels() => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new CartridgeLabel(Any(Labels), Chance(40)))];

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
