using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class TapeKeyAdviceTests
{
    private static readonly KeyManager Server = new()
    {
        Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "PROD", SecondarySite = "RECOV", TapeKeys = ["Lbl_20", "Lbl_21"],
    };

    [Fact]
    public void Cartridges_that_one_instance_alone_can_open_are_a_danger() =>
        Advised.Only(With(Server with { SecondaryTapeKeys = [] }), AdviceRules.CartridgesOfOneKeyServer, "tapes[0].keyLabels", "Lbl_20, Lbl_21",
            "One instance of ISKLM holds keys of these cartridges, no other one does, and no backup of its key store has them: they are lost with it.");

    [Fact]
    public void A_server_with_one_instance_is_one_too() => Assert.Equal("tapes[0].keyLabels", Assert.Single(Advised.Of(With(Server with { SecondarySite = null }))).Path);

    [Fact]
    public void A_backup_beside_the_instance_does_not_help() =>
        Assert.Equal("tapes[0].keyLabels", Assert.Single(Advised.Of(With(Server with { SecondarySite = null, BackupAt = "PROD" }))).Path);

    [Fact]
    public void A_second_instance_with_one_of_the_keys_makes_it_good() => Advised.Nothing(With(Server with { SecondaryTapeKeys = ["Lbl_21"] }));

    [Fact]
    public void A_backup_elsewhere_makes_it_good() => Advised.Nothing(With(Server with { SecondarySite = null, BackupAt = "VAULT" }));

    [Fact]
    public void What_is_rekeyed_to_a_key_of_one_instance_alone_is_a_danger_from_then_on()
    {
        var plan = With(Server with { SecondaryTapeKeys = ["Lbl_21"] });

        Advised.At(plan with { Tapes = [plan.Tapes[0] with { Rekeys = [new(plan.Until, ["Lbl_20"])] }, plan.Tapes[1]] }, AdviceRules.CartridgesOfOneKeyServer, "tapes[0].rekeys[0].keyLabels");
        Advised.Nothing(plan with { Tapes = [plan.Tapes[0] with { Rekeys = [new(plan.Until, ["Lbl_21"])] }, plan.Tapes[1]] });
    }

    [Fact]
    public void Tape_without_a_key_server_is_none() => Advised.Nothing(Sound with { KeyManagers = [Server] });

    private static Plan With(KeyManager server) => Sound with
    {
        KeyManagers = [server],
        Tapes = [Sound.Tapes[0] with { KeyServer = "ISKLM", KeyLabels = ["Lbl_20", "Lbl_21"] }, Sound.Tapes[1]],
    };
}
