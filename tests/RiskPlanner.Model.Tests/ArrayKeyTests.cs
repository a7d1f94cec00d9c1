using RiskPlanner.Model;

namespace RiskPlanner.Model.Tests;

/// <summary>Disk arrays that ask a key server: what is refused, and what is advised.</summary>
public class ArrayKeyTests
{
    private static readonly KeyManager Server = new()
    {
        Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", SecondarySite = "R", TapeKeys = ["Lbl_20", "Lbl_21", "Lbl_22"], SecondaryTapeKeys = ["Lbl_21"],
    };

    [Fact]
    public void The_server_is_one_of_the_plan() =>
        Assert.Contains(PlanValidator.Validate(With(Server, "NOBODY")), fault => fault.Path == "arrays[0].unlockedBy" && fault.Value == "NOBODY");

    [Fact]
    public void A_server_without_keys_unlocks_nothing() =>
        Assert.Contains(PlanValidator.Validate(With(Server with { TapeKeys = [] })), fault => fault.Path == "arrays[0].unlockedBy" && fault.Expected == "a label in tapeKeys of ISKLM, which has none");

    [Fact]
    public void An_arrays_key_is_under_the_first_two_labels() => Assert.Equal(["Lbl_20", "Lbl_21"], Server.UnlockLabels);

    [Fact]
    public void Two_instances_of_which_each_can_unlock_it_are_sound() => Assert.Empty(Ids(With(Server)));

    [Fact]
    public void One_instance_alone_is_advised_against()
    {
        Assert.Equal(["RA0051"], Ids(With(Server with { SecondarySite = null, SecondaryTapeKeys = [] })));
        Assert.Equal(["RA0051"], Ids(With(Server with { SecondaryTapeKeys = ["Lbl_22"] })));
    }

    [Fact]
    public void A_backup_on_the_array_that_it_unlocks_is_advised_against() =>
        Assert.Equal(["RA0052"], Ids(With(Server with { BackupAt = "P", BackupOn = "VOL001" })));

    private static IEnumerable<string> Ids(Plan plan)
    {
        Assert.Empty(PlanValidator.Validate(plan));
        return PlanAdvisor.Advise(plan).Select(advice => advice.Id).Where(id => id is "RA0051" or "RA0052");
    }

    private static Plan With(KeyManager server, string? unlockedBy = "ISKLM") => new()
    {
        Name = "Arrays",
        From = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = NodaTime.Instant.FromUtc(2026, 2, 1, 0, 0),
        Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery)],
        Arrays = [new("DS8K", "P", ["VOL001"]) { UnlockedBy = unlockedBy }],
        KeyManagers = [server],
    };
}
