using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Testing;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Disk arrays that ask a key server when they are switched on ("Encryption Key Serving", "Disk Encryption Process").</summary>
public class UnlockedArrayStoryTests
{
    private static readonly KeyManager Server = new()
    {
        Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", SecondarySite = "R", TapeKeys = ["Lbl_20", "Lbl_21"], SecondaryTapeKeys = ["Lbl_20", "Lbl_21"],
    };

    private static readonly Story Plain = new Story().WithDumpsAt(1, 12);

    private static string Array => Plain.Plan.ArrayOf(Plain.Plan.DataSets[0].Volume)!.Name;

    [Fact]
    public void An_array_that_is_switched_on_while_its_server_stands_is_as_before() =>
        Assert.Equal(OutcomeKind.Intact, With(Server).Outcome(Story.On("array-restart", Array, 48)).Kind);

    [Fact]
    public void A_server_that_is_lost_while_the_array_runs_harms_nothing() =>
        Assert.Equal(OutcomeKind.Intact, With(Server).Outcome(Story.On("key-server-loss", "ISKLM", 48)).Kind);

    [Fact]
    public void Switched_on_after_its_server_was_lost_it_stays_locked_until_the_key_store_is_restored()
    {
        var outcome = With(Server with { BackupAt = "V" }, withoutCopies: true).Outcome(Lost);

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Contains("the disk array is locked: no key server hands out its key (ISKLM)", outcome.CauseText, StringComparison.Ordinal);
        Assert.Contains(RecoveryAction.RestoreKeyServer, outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void Without_a_backup_of_the_key_store_what_is_on_it_is_lost_though_nobody_touched_it()
    {
        var outcome = With(Server, withoutCopies: true).Outcome(Lost);

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("no key server has its key any more (ISKLM)", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_elsewhere_helps() => Assert.Equal(OutcomeKind.Recovered, With(Server).Outcome(Lost).Kind);

    [Fact]
    public void One_private_key_of_two_unlocks_it() =>
        Assert.Equal(OutcomeKind.Intact, With(Server).Outcome(Story.On("private-key-loss", "Lbl_20", 47), Story.On("array-restart", Array, 48)).Kind);

    [Fact]
    public void A_server_whose_backup_lies_on_the_array_that_it_unlocks_does_not_come_back()
    {
        var volume = Plain.Plan.DataSets[0].Volume;
        var circular = With(Server with { BackupAt = "P", BackupOn = volume }, withoutCopies: true);

        Assert.Equal(OutcomeKind.Lost, circular.Outcome(Lost).Kind);
        Assert.Contains("RA0052", PlanAdvisor.Advise(circular.Plan).Select(advice => advice.Id));
    }

    private static Strike[] Lost => [Story.On("key-server-loss", "ISKLM", 47), Story.On("array-restart", Array, 48)];

    private static Story With(KeyManager server, bool withoutCopies = false)
    {
        var plan = Plain.Plan with { KeyManagers = [server], Arrays = [.. Plain.Plan.Arrays.Select(array => array.Name == Array ? array with { UnlockedBy = server.Name } : array)] };
        return new Story { Plan = withoutCopies ? plan with { BackupPolicies = [], DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Backups = [] })] } : plan };
    }
}
