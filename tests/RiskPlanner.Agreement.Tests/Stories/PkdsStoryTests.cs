using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>A PKDS of another generation than the registers stops data set keys, and harms none (z/OS facts, 2.4).</summary>
public class PkdsStoryTests
{
    private static readonly MasterKeyPractice Changed = new() { PartsAt = ["V"], Changes = Schedule.On(Story.At(24)) };

    [Fact]
    public void Data_is_unavailable_until_the_right_PKDS_is_back_and_the_runbook_says_so()
    {
        var outcome = With(Changed).Outcome(Story.On("pkds-mismatch", "STORE", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.StartsWith("Put the PKDS back that is under the RSA and ECC master keys of the coprocessor", outcome.EndText, StringComparison.Ordinal);
        Assert.Equal([RecoveryAction.RestorePkds, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void Retained_parts_of_the_former_RSA_master_key_make_it_good()
    {
        var outcome = With(Changed with { RetainedGenerations = 1 }).Outcome(Story.On("pkds-mismatch", "STORE", 48));

        Assert.Equal("primary, key parts entered", outcome.RouteText);
        Assert.Equal("Enter the key parts of the master keys that wrap STORE and set them.", outcome.Runbook.Steps[0].Instruction);
    }

    [Fact]
    public void A_wrong_RSA_master_key_on_one_sysplex_leaves_the_other_one()
    {
        var outcome = With(Changed with { PartsAt = [] }).Outcome(Story.On("wrong-pka-master-key", "PLEX1", 48));

        Assert.Equal("primary at PLEX2", outcome.RouteText);
    }

    [Fact]
    public void Where_the_AES_parts_come_back_and_the_RSA_parts_do_not_the_CKDS_is_left_alone_and_the_PKDS_is_what_is_missing()
    {
        var one = With(new MasterKeyPractice());
        var alone = new Story { Plan = one.Plan with { Sysplexes = [one.Plan.Sysplexes[0]] } };

        var outcome = alone.Outcome(Story.On("master-key-loss", "PLEX1", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.DoesNotContain("an empty CKDS", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_RSA_and_ECC_keys_nothing_is_checked() =>
        Assert.Equal(OutcomeKind.Intact, new Story().Outcome(Story.On("wrong-pka-master-key", "PLEX1", 48)).Kind);

    private static Story With(MasterKeyPractice rsa) => new Story().WithStore(store => store with { RsaMasterKey = rsa });
}
