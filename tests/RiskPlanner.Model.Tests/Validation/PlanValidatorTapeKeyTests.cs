using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorTapeKeyTests
{
    private static readonly KeyManager Server = new()
    {
        Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "PROD", SecondarySite = "RECOV", BackupAt = "VAULT",
        TapeKeys = ["Tape Lbl_20", "Tape Lbl_21"], SecondaryTapeKeys = ["Tape Lbl_21"],
    };

    private static readonly TapeStore Pool = new("POOL", "PROD", TapeKind.Cartridge) { KeyServer = "ISKLM", KeyLabels = ["Tape Lbl_20", "Tape Lbl_21"] };

    [Fact]
    public void A_tape_store_with_a_key_server_is_sound() => AssertSound(With(Server, Pool));

    [Fact]
    public void A_second_instance_may_have_been_given_nothing() => AssertSound(With(Server with { SecondaryTapeKeys = [] }, Pool));

    [Fact]
    public void A_key_server_is_one_of_the_plan() =>
        AssertFault(With(Server, Pool with { KeyServer = "ISKLN" }), "tapes[0].keyServer", "ISKLN", "This must name a tape key server of the plan.", "ISKLM");

    [Fact]
    public void A_repository_serves_no_drives() => Assert.Contains(
        PlanValidator.Validate(With(Server with { Kind = KeyManagerKind.Repository, TapeKeys = [], SecondaryTapeKeys = [], BackupAt = null }, Pool)),
        fault => fault.Path == "tapes[0].keyServer");

    [Fact]
    public void Labels_of_cartridges_need_a_key_server() =>
        AssertFault(With(Server, Pool with { KeyServer = null }), "tapes[0].keyLabels", "Tape Lbl_20, Tape Lbl_21",
            "Key labels of cartridges take effect only with a key server.", "a keyServer, or no keyLabels");

    [Fact]
    public void A_key_server_needs_labels_of_cartridges() =>
        AssertFault(With(Server, Pool with { KeyLabels = [] }), "tapes[0].keyLabels", "",
            "What a drive encrypts is under one key label or two.", "one of Tape Lbl_20, Tape Lbl_21");

    [Fact]
    public void A_cartridge_is_under_a_key_that_its_server_holds() =>
        AssertFault(With(Server, Pool with { KeyLabels = ["Tape Lbl_2O"] }), "tapes[0].keyLabels[0]", "Tape Lbl_2O",
            "No instance of ISKLM holds this key.", "one of Tape Lbl_20, Tape Lbl_21");

    [Fact]
    public void A_cartridge_has_two_labels_at_most() => Assert.Equal("A cartridge has one key label or two.",
        OnlyFault(With(Server with { TapeKeys = ["A", "B", "C"], SecondaryTapeKeys = [] }, Pool with { KeyLabels = ["A", "B", "C"] })).Rule);

    [Fact]
    public void A_label_stands_once() => Assert.Equal("keyManagers[0].tapeKeys[1]", OnlyFault(With(Server with { TapeKeys = ["A", "A"] }, Pool with { KeyLabels = ["A"] })).Path);

    [Theory]
    [InlineData(" A")]
    [InlineData("A ")]
    [InlineData("")]
    [InlineData("É")]
    public void A_label_follows_the_rule(string label) =>
        Assert.Equal($"The label of a tape key is {TapeKeyLabel.Rule}.", OnlyFault(With(Server with { SecondaryTapeKeys = ["Tape Lbl_21", label] }, Pool)).Rule);

    [Fact]
    public void Only_a_second_instance_has_keys_of_its_own() =>
        Assert.Equal("Only a second instance has keys of its own.", OnlyFault(With(Server with { SecondarySite = null }, Pool)).Rule);

    [Fact]
    public void The_master_key_of_a_tape_key_server_is_kept_at_a_site_for_its_backup()
    {
        Assert.Empty(PlanValidator.Validate(With(Server with { MasterKey = new("VAULT") }, Pool)));
        Assert.Equal("keyManagers[0].masterKey.at", OnlyFault(With(Server with { MasterKey = new("NOWHERE") }, Pool)).Path);
        Assert.Equal("A master key is kept for a backup of the key store.", OnlyFault(With(Server with { BackupAt = null, MasterKey = new("VAULT") }, Pool)).Rule);
        Assert.Equal("What lies at VAULT is on a medium there, or on cartridges that are carried there; PRD001 is at PROD.", OnlyFault(With(Server with { MasterKey = new("VAULT", "PRD001") }, Pool)).Rule);
    }

    [Fact]
    public void Cartridges_are_rekeyed_at_moments_that_ascend_under_keys_that_their_server_holds()
    {
        var (first, label) = (SoundPlan.Sound.From + NodaTime.Duration.FromDays(9), Pool.KeyLabels[0]);
        Plan Rekeyed(params TapeRekey[] rekeys) => With(Server, Pool with { Rekeys = rekeys });

        Assert.Empty(PlanValidator.Validate(Rekeyed(new(first, [label]), new(first + NodaTime.Duration.FromDays(1), [label]))));
        Assert.Equal("tapes[0].rekeys[1].at", OnlyFault(Rekeyed(new(first, [label]), new(first, [label]))).Path);
        Assert.Equal("tapes[0].rekeys[0].keyLabels[0]", OnlyFault(Rekeyed(new TapeRekey(first, ["Nobodys"]))).Path);
        Assert.Equal("tapes[0].rekeys[0].keyLabels", OnlyFault(Rekeyed(new TapeRekey(first, []))).Path);
        Assert.Equal("Cartridges are rekeyed by a key server.", OnlyFault(With(Server, new TapeStore(Pool.Name, Pool.Site, Pool.Kind) { Rekeys = [new(first, [label])] })).Rule);
    }

    [Fact]
    public void The_backup_of_a_key_server_lies_at_a_site() => Assert.Equal("keyManagers[0].backupAt", OnlyFault(With(Server with { BackupAt = "VALT" }, Pool)).Path);

    [Fact]
    public void A_repository_has_no_tape_keys_and_no_backup_of_a_key_server() => Assert.Equal(
        ["keyManagers[0].tapeKeys", "keyManagers[0].secondaryTapeKeys", "keyManagers[0].backupAt"],
        PlanValidator.Validate(Sound with { KeyManagers = [Server with { Kind = KeyManagerKind.Repository }] }).Select(fault => fault.Path));

    private static Plan With(KeyManager server, TapeStore pool) => Sound with { KeyManagers = [server], Tapes = [pool, Sound.Tapes[1]] };
}
