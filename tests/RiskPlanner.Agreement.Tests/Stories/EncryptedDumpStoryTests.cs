using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Dumps under RSA() and KEYPASSWORD(): what lies in them stays as it was, and a restore needs the private key, or people.</summary>
public class EncryptedDumpStoryTests
{
    private const string Rsa = "ADRDSSU-DUMP-RSA";
    private const string Password = "ADRDSSU-DUMP-PASSWORD";

    private static KeyLabel Pair { get; } = new("DUMP.RSA.KEY001");

    private static Story Encrypted { get; } = Dumped(Rsa);

    private static Story Clear { get; } = Dumped(Rsa, keyLabel: null);

    [Theory]
    [InlineData(Rsa)]
    [InlineData(Password)]
    public void A_dump_that_is_restored_has_the_label_of_the_data_set(string utility)
    {
        var outcome = Dumped(utility).Outcome(Story.On("disk-failure", "A1", 48));

        Assert.Equal((OutcomeKind.Recovered, Story.Label), (outcome.Kind, outcome.Label));
        Assert.StartsWith(utility, outcome.RouteText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rsa, "RSA(DUMP.RSA.KEY001)")]
    [InlineData(Password, "KEYPASSWORD(password)")]
    public void The_runbook_says_what_opens_the_dump(string utility, string keyword)
    {
        var step = Assert.Single(Dumped(utility).Outcome(Story.On("disk-failure", "A1", 48)).Runbook.Steps, step => step.Action == RecoveryAction.BringBackCopy);

        Assert.Contains(keyword, RecoveryActions.Instruction(step), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rsa)]
    [InlineData(Password)]
    public void A_dump_dies_with_the_key_of_what_lies_in_it(string utility) =>
        Assert.Equal(OutcomeKind.Lost, Dumped(utility).Outcome(Story.On("key-destruction", Story.Label.Text, 48)).Kind);

    [Theory]
    [InlineData(Rsa)]
    [InlineData(Password)]
    public void A_dump_of_data_in_clear_does_not_lie_in_clear(string utility)
    {
        var outcome = Dumped(utility, keyLabel: null).Outcome(Story.On("disk-failure", "A1", 48));

        Assert.Equal((OutcomeKind.Recovered, false), (outcome.Kind, outcome.FromClearCopy));
    }

    [Fact]
    public void Without_the_private_key_a_dump_is_restored_once_a_backup_of_the_PKDS_has_given_it_back()
    {
        var outcome = Clear.Outcome(Story.On("private-key-loss", Pair.Text, 47), Story.On("disk-failure", "A1", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal([RecoveryAction.RestorePrivateKey], outcome.Ends.Select(end => end.Step.Action));
        Assert.Contains(outcome.Failures, failure => failure is { Cause: Cause.PrivateKeyNotFound, About: "DUMP.RSA.KEY001" });
    }

    [Fact]
    public void A_private_key_that_is_destroyed_takes_its_dumps_with_it()
    {
        var outcome = Clear.Outcome(Story.On("private-key-destruction", Pair.Text, 47), Story.On("disk-failure", "A1", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { Cause: Cause.PrivateKeyLost, About: "DUMP.RSA.KEY001" });
        Assert.Equal(OutcomeKind.Intact, Clear.Outcome(Story.On("private-key-destruction", Pair.Text, 47)).Kind);
    }

    [Fact]
    public void Nothing_takes_a_password_away() =>
        Assert.Equal(OutcomeKind.Recovered, Dumped(Password, keyLabel: null).Outcome(Story.On("master-key-loss", "PLEX1", 47), Story.On("master-key-loss", "PLEX2", 47), Story.On("disk-failure", "A1", 48)).Kind);

    [Fact]
    public void A_dump_under_RSA_needs_an_active_coprocessor_though_its_data_is_in_clear()
    {
        var outcome = Clear.Outcome(Story.On("master-key-loss", "PLEX1", 47), Story.On("master-key-loss", "PLEX2", 47), Story.On("disk-failure", "A1", 48));

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Contains(outcome.Runbook.Steps, step => step.Action == RecoveryAction.EnterKeyParts);
    }

    [Fact]
    public void A_PKDS_that_is_lost_with_its_volume_is_missed_once_ICSF_is_started()
    {
        var story = Of(PlanBuilder.From(Clear.Plan).WithStore(store => store with { Sites = ["P"], PkdsOn = "PRD001" }));

        Assert.Equal(OutcomeKind.Recovered, WithoutIpl().Kind);
        var outcome = story.Outcome(Story.On("disk-failure", "A1", 46), Story.On("ipl", "PLEX1", 47), Story.On("ipl", "PLEX2", 47));
        Assert.Contains(outcome.Failures, failure => failure.Cause == Cause.PkdsLost);

        DataSetOutcome WithoutIpl() => story.Outcome(Story.On("disk-failure", "A1", 46));
    }

    [Fact]
    public void A_pair_lies_in_the_PKDS_of_the_system_that_dumps_and_in_no_other()
    {
        var plan = Clear.Plan;
        var apart = Of(plan with
        {
            KeyStores = [plan.KeyStores[0] with { Sites = ["P"] }, plan.KeyStores[0] with { Name = "OTHER", Sites = ["R"] }],
            Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex.Site == "R" ? sysplex with { KeyStore = "OTHER" } : sysplex)],
        });

        var outcome = apart.Outcome(Story.On("site-loss", "P", 48));

        Assert.NotEqual(OutcomeKind.Recovered, outcome.Kind);
        Assert.Equal(OutcomeKind.Recovered, Clear.Outcome(Story.On("site-loss", "P", 48)).Kind);
    }

    [Fact]
    public void A_copy_of_a_dump_is_undone_step_by_step()
    {
        var story = Under(new Story(), null, new() { Utility = Rsa, To = "CARTS", RsaKeyLabel = Pair }, new() { Utility = "FDRDSF", To = "CARTS", VaultAt = "V" });

        Assert.Equal(OutcomeKind.Recovered, story.Outcome(Story.On("disk-failure", "A1", 48), Story.On("copy-loss", "APPL.DATA", 48)).Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("private-key-destruction", Pair.Text, 47), Story.On("disk-failure", "A1", 48)).Kind);
    }

    [Fact]
    public void No_access_method_reads_a_copy_of_such_a_dump() => Assert.Equal(OutcomeKind.Lost, Under(
        new Story(), null, new() { Utility = Rsa, To = "CARTS", RsaKeyLabel = Pair, Withdrawn = true }, new() { Utility = "IEBGENER", To = "CARTS" }).Outcome(Story.On("private-key-destruction", Pair.Text, 47), Story.On("disk-failure", "A1", 48)).Kind);

    private static Story Dumped(string utility, string? keyLabel = "") =>
        Under(new Story(), keyLabel, new BackupStep { Utility = utility, To = "CARTS", VaultAt = "V", RsaKeyLabel = utility == Rsa ? Pair : null });

    private static Story Under(Story story, string? keyLabel, params BackupStep[] steps)
    {
        if (keyLabel is null && steps.Length == 1) story = story.WithDataSet(dataSet => dataSet with { KeyLabel = null });
        return Of(PlanBuilder.From(story.Plan).Under(new() { Name = "DUMPS", Schedule = Schedule.On(Story.At(24)), Steps = steps }).Build());
    }

    private static Story Of(Plan plan) => new() { Plan = plan };

    private static Story Of(PlanBuilder builder) => new() { Plan = builder.Build() };
}
