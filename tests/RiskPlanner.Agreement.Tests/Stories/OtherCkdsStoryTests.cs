using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>A recovery site with a CKDS of its own: what reads there is what was carried there, by hand, as copies, by a mirror, from a repository.</summary>
public class OtherCkdsStoryTests
{
    private static readonly KeyLabel Newer = new("DSET.PRIM.APPL.KEY002");
    private static readonly Strike SiteLoss = Story.On("site-loss", "P", 60);

    [Fact]
    public void A_key_that_was_carried_to_the_other_CKDS_reads_there_and_one_that_was_not_does_not()
    {
        var outcomes = With(OtherStore(null), carried: [Story.Label]).Outcomes(SiteLoss);

        Assert.Equal([OutcomeKind.Recovered, OutcomeKind.Lost], outcomes.Select(outcome => outcome.Kind));
    }

    [Fact]
    public void One_label_can_hold_two_values()
    {
        var story = With(OtherStore(null), carried: [Story.Label]);
        var apart = new Story { Plan = story.Plan with { Keys = [.. story.Plan.Keys.Select(key => key.KeyStore == "OTHER" ? key with { OwnValue = true } : key)] } };

        Assert.Equal(OutcomeKind.Lost, apart.Outcomes(SiteLoss)[0].Kind);
    }

    [Fact]
    public void A_value_that_was_renewed_in_one_CKDS_is_the_former_one_in_the_other()
    {
        var story = With(OtherStore(null), carried: [Story.Label]);
        var renewed = new Story { Plan = story.Plan with { Keys = [.. story.Plan.Keys.Select(key => key.KeyStore == "STORE" ? key with { NewValues = [Story.At(24)] } : key)] } };

        // The data is under the value from before, which the other CKDS still has.
        Assert.Equal(OutcomeKind.Recovered, renewed.Outcomes(SiteLoss)[0].Kind);
    }

    [Fact]
    public void What_is_lost_in_one_CKDS_is_read_where_the_other_one_has_the_key()
    {
        var story = With(OtherStore(null), carried: [Story.Label]);
        var outcome = story.Outcomes(Story.On("key-loss", Story.Label.Text, 60) with { In = "STORE" })[0];

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Contains(outcome.Runbook.Steps, step => step is { Action: RecoveryAction.ReadData, System: "PLEX2" });
        Assert.Equal(OutcomeKind.Intact, story.Outcomes(Story.On("key-loss", Story.Label.Text, 60) with { In = "OTHER" })[0].Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcomes(Story.On("key-destruction", Story.Label.Text, 60) with { In = "STORE" })[0].Kind);
    }

    [Theory]
    [InlineData(KeyStoreTransport.Copy)]
    [InlineData(KeyStoreTransport.Repository)]
    public void What_comes_over_at_times_has_what_there_was_at_the_last_time(KeyStoreTransport by)
    {
        var follows = new KeyStoreSource("STORE", by, Schedule.On(Story.At(20)));
        var story = WithRepository(With(OtherStore(follows)));

        Assert.Equal([OutcomeKind.Recovered, OutcomeKind.Recovered], story.Outcomes(SiteLoss).Select(outcome => outcome.Kind));
        var renewed = new Story { Plan = story.Plan with { Keys = [.. story.Plan.Keys.Select(key => key.Label == Newer ? key with { NewValues = [Story.At(24)] } : key)] } };
        Assert.Equal(OutcomeKind.Recovered, renewed.Outcomes(SiteLoss)[1].Kind);
        var before = new Story { Plan = story.Plan with { Keys = [.. story.Plan.Keys.Select(key => key.Label == Newer ? key with { NewValues = [Story.At(10)] } : key)] } };
        // What came over is the newest value: the one that the data needs is gone with the site.
        Assert.Equal(OutcomeKind.Lost, before.Outcomes(SiteLoss)[1].Kind);
    }

    [Fact]
    public void A_key_that_is_lost_before_a_copy_comes_over_is_gone_after_it()
    {
        var story = With(OtherStore(new("STORE", KeyStoreTransport.Copy, Schedule.On(Story.At(40)))));
        var loss = Story.On("key-loss", Story.Label.Text, 30);
        var noticedLate = loss with { Discovery = Discovery.Check };

        Assert.Equal(OutcomeKind.Recovered, story.Outcomes(loss)[0].Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcomes(noticedLate)[0].Kind);
    }

    [Fact]
    public void A_mirror_brings_a_deletion_over_and_survives_the_site()
    {
        var story = With(OtherStore(new("STORE", KeyStoreTransport.Mirror, null)));

        Assert.Equal([OutcomeKind.Recovered, OutcomeKind.Recovered], story.Outcomes(SiteLoss).Select(outcome => outcome.Kind));
        Assert.Equal(OutcomeKind.Lost, story.Outcomes(Story.On("ckds-loss", "STORE", 60))[0].Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcomes(Story.On("key-deletion", Story.Label.Text, 60))[0].Kind);
    }

    [Fact]
    public void Systems_that_run_on_a_mirrored_CKDS_keep_in_storage_what_the_mirror_takes_away()
    {
        var story = With(OtherStore(new("STORE", KeyStoreTransport.Mirror, Schedule.On(Story.At(20)))));

        Assert.Equal(OutcomeKind.Recovered, story.Outcomes(Story.On("key-deletion", Story.Label.Text, 60))[0].Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcomes(Story.On("key-deletion", Story.Label.Text, 60), Story.On("refresh", "OTHER", 61))[0].Kind);
    }

    [Fact]
    public void A_master_key_that_changed_since_is_set_before_the_copy_is_refreshed()
    {
        var changed = With(OtherStore(new("STORE", KeyStoreTransport.Copy, Schedule.On(Story.At(40))))).WithStores(store =>
            store.Name == "STORE" ? store with { MasterKey = store.MasterKey with { Changes = Schedule.On(Story.At(30), Story.At(35)) } } : store);

        Assert.Equal(OutcomeKind.Recovered, changed.Outcomes(SiteLoss)[0].Kind);
        Assert.Equal(OutcomeKind.Recovered, changed.Outcomes(Story.On("site-loss", "P", 37))[0].Kind);
    }

    [Fact]
    public void An_update_reaches_the_storage_of_systems_that_share_updates_alone()
    {
        // The key can be used from the twentieth hour on; it got another value at the tenth, by a service on PLEX1.
        var story = new Story().WithKey(key => key with { CreatedAt = Story.From, ActiveFrom = Story.At(20), NewValues = [Story.At(10)] })
            .WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(24)), Backups = ["MIRROR"] });
        var shared = new Story { Plan = story.Plan with { BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }] } };
        var alone = new Story { Plan = shared.Plan with { Sysplexes = [shared.Plan.Sysplexes[0], shared.Plan.Sysplexes[1] with { SharesUpdates = false }] } };

        Assert.Equal(OutcomeKind.Recovered, shared.Outcome(SiteLoss).Kind);
        var outcome = alone.Outcome(SiteLoss);
        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Contains(outcome.Runbook.Steps, step => step.Action == RecoveryAction.RefreshCkds);
        Assert.Equal(OutcomeKind.Recovered, alone.Outcome(Story.On("refresh", "STORE", 30), SiteLoss).Kind);
    }

    private static KeyStore OtherStore(KeyStoreSource? follows) => new() { Name = "OTHER", Sites = ["R"], Follows = follows };

    /// <summary>Two mirrored data sets under two keys, and a CKDS at R with those keys that were carried there.</summary>
    private static Story With(KeyStore other, params KeyLabel[] carried)
    {
        var plan = new Story().Plan;
        var store = plan.KeyStores[0] with { Sites = ["P"] };
        return new Story
        {
            Plan = plan with
            {
                KeyStores = [store, other],
                Sysplexes = [plan.Sysplexes[0], plan.Sysplexes[1] with { KeyStore = "OTHER" }],
                Keys =
                [
                    plan.Keys[0], plan.Keys[0] with { Label = Newer },
                    .. carried.Select(label => new KeyDefinition { Label = label, KeyStore = "OTHER" }),
                ],
                BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
                DataSets = [plan.DataSets[0] with { Backups = ["MIRROR"], Checks = Schedule.On(Story.At(50)) }, plan.DataSets[0] with { Name = new("APPL.NEWER"), KeyLabel = Newer, Backups = ["MIRROR"] }],
            },
        };
    }

    private static Story WithRepository(Story story) => new()
    {
        Plan = story.Plan with { KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "P", Keys = [new("**")] }] },
    };
}
