using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What holds keys lies on volumes, and is lost with them.</summary>
public class KeyStorePlacesStoryTests
{
    /// <summary>The data is on another volume than the CKDS, so that it stands when that one is lost.</summary>
    private static readonly Story Placed = new Story
    {
        Plan = new Story().Plan with { Arrays = [new("A1", "P", ["PRD001"]), new("A2", "P", ["KEYS01"]), new("A3", "R", ["REC001"])] },
    }.WithStore(store => store with { Sites = ["P"], On = "KEYS01" });

    [Fact]
    public void With_the_volume_the_CKDS_is_lost_on_disk_and_its_keys_at_the_next_IPL()
    {
        Assert.Equal(OutcomeKind.Intact, Placed.Outcome(Story.On("volume-failure", "KEYS01", 48)).Kind);
        Assert.Equal(OutcomeKind.Intact, Placed.Outcome(Story.On("disk-failure", "A2", 48)).Kind);
        var outcome = Placed.Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.StartsWith($"primary: key not found ({Story.Label})", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_the_CKDS_brings_it_back() => Assert.Equal(
        OutcomeKind.Recovered,
        Placed.WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(Story.At(12)), 1, "V")] })
            .Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49)).Kind);

    [Fact]
    public void At_another_site_of_its_own_it_stands() => Assert.Equal(
        OutcomeKind.Intact,
        Placed.WithStore(store => store with { Sites = ["P", "R"] }).Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49)).Kind);

    [Fact]
    public void Where_a_plan_does_not_say_no_volume_takes_it() => Assert.Equal(
        OutcomeKind.Intact,
        Placed.WithStore(store => store with { On = null }).Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49)).Kind);

    [Fact]
    public void A_volume_that_is_put_back_whole_has_the_CKDS_of_its_dump_and_keys_are_missing_at_the_next_IPL()
    {
        // The key is made on the second day of the plan; the dump is a week old, which is the plan's beginning.
        var story = new Story { Plan = Placed.WithKey(key => key with { CreatedAt = Story.At(24) }).WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(30)) }).Plan };

        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("volume-rollback", "KEYS01", 48)).Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("volume-rollback", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49)).Kind);
    }

    [Fact]
    public void Ransomware_writes_over_a_CKDS_on_a_volume() =>
        Assert.NotEqual(
            OutcomeKind.Recovered,
            Placed.WithDumpsAt(1, 12).Outcome(Story.On("ransomware", "everything", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49)).Kind);

    [Fact]
    public void A_mirrored_CKDS_outlives_the_volume_of_the_other_side()
    {
        var plan = Placed.Plan;
        var mirrored = new Story
        {
            Plan = plan with
            {
                KeyStores = [plan.KeyStores[0], new() { Name = "OTHER", Sites = ["R"], Follows = new("STORE", KeyStoreTransport.Mirror, null) }],
                Sysplexes = [plan.Sysplexes[0], plan.Sysplexes[1] with { KeyStore = "OTHER" }],
            },
        };

        Assert.Equal("primary at PLEX2", mirrored.Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49)).RouteText);
    }

    [Fact]
    public void With_the_volume_the_PKDS_is_lost_on_disk_and_ICSF_does_not_start_any_more()
    {
        var placed = Placed.WithStore(store => store with { On = null, PkdsOn = "KEYS01" });
        Assert.Equal(OutcomeKind.Intact, placed.Outcome(Story.On("volume-failure", "KEYS01", 48)).Kind);

        var outcome = placed.Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.StartsWith("primary: no coprocessor is active: the PKDS is lost", outcome.CauseText, StringComparison.Ordinal);
        Assert.Equal([RecoveryAction.RestorePkds, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void A_system_that_was_not_started_anew_goes_on_without_the_PKDS() => Assert.Equal(
        "primary at PLEX2",
        Placed.WithStore(store => store with { On = null, PkdsOn = "KEYS01" }).Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49)).RouteText);

    [Fact]
    public void A_PKDS_that_stands_at_another_site_too_outlives_the_volume() => Assert.Equal(
        OutcomeKind.Intact,
        Placed.WithStore(store => store with { Sites = ["P", "R"], On = null, PkdsOn = "KEYS01" }).Outcome(Story.On("volume-failure", "KEYS01", 48), Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49)).Kind);

    [Fact]
    public void With_the_volume_the_RACF_data_base_is_lost_until_it_is_restored()
    {
        var outcome = Placed.WithStore(store => store with { On = null, RacfOn = "KEYS01" }).Outcome(Story.On("volume-failure", "KEYS01", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Contains(outcome.Runbook.Steps, step => step.Action == RecoveryAction.RestoreSecurityDataBase);
    }

    [Fact]
    public void With_the_last_of_its_sites_the_RACF_data_base_is_lost()
    {
        var both = Placed.WithStore(store => store with { Sites = ["P", "R"], RacfOn = "KEYS01" }).WithDataSet(dataSet => dataSet with { Volume = "REC001" });

        Assert.Equal(OutcomeKind.Intact, both.Outcome(Story.On("site-loss", "P", 48)).Kind);
        Assert.Equal(OutcomeKind.Intact, both.Outcome(Story.On("volume-failure", "KEYS01", 48)).Kind);
        Assert.Contains("RACF", Placed.WithStore(store => store with { On = null, RacfOn = "KEYS01" }).WithDataSet(dataSet => dataSet with { Volume = "REC001" })
            .Outcome(Story.On("site-loss", "P", 48)).CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_volume_the_catalog_is_lost_and_data_is_found_once_it_is_restored()
    {
        var outcome = Placed.WithStore(store => store with { On = null, CatalogOn = "KEYS01" }).Outcome(Story.On("volume-failure", "KEYS01", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.StartsWith("primary: catalog lost", outcome.CauseText, StringComparison.Ordinal);
        Assert.Equal([RecoveryAction.RestoreCatalog, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
        Assert.Equal(outcome.CauseText, Placed.Outcome(Story.On("catalog-loss", "STORE", 48)).CauseText);
    }

    [Fact]
    public void Who_keeps_data_open_goes_on_without_a_catalog() => Assert.Equal(
        2,
        new Story { Plan = Placed.WithDataSet(dataSet => dataSet with { Opens = Schedule.On(Story.At(2)), Updates = Schedule.On(Story.At(60)), Checks = Schedule.On(Story.At(70)) }).Plan }
            .Outcome(Story.On("catalog-loss", "STORE", 48) with { Discovery = Discovery.Check }).Version);

    [Theory]
    [InlineData("KEYS01", "P", "volume-failure", "KEYS01", OutcomeKind.Lost)]
    [InlineData("CARTS", "P", "tape-store-loss", "CARTS", OutcomeKind.Lost)]
    [InlineData("CARTS", "V", "tape-store-loss", "CARTS", OutcomeKind.Recovered)]
    [InlineData("REC001", "R", "volume-failure", "KEYS01", OutcomeKind.Recovered)]
    [InlineData(null, "P", "tape-store-loss", "CARTS", OutcomeKind.Recovered)]
    public void Copies_of_a_CKDS_are_lost_with_their_medium_but_not_cartridges_that_were_carried_away(string? on, string site, string kind, string target, OutcomeKind expected)
    {
        var story = Placed.WithStore(store => store with { On = null, Backups = [new CkdsBackup(Schedule.On(Story.At(12)), 1, site) { On = on }] });

        Assert.Equal(expected, story.Outcome(Story.On(kind, target, 48), Story.On("ckds-loss", "STORE", 49)).Kind);
    }

    [Fact]
    public void The_newest_copy_of_a_CKDS_can_be_lost_alone()
    {
        var copied = Placed.WithStore(store => store with { On = null, Backups = [new CkdsBackup(Schedule.On(Story.At(12), Story.At(24)), 2, "V")] });
        Strike loss = Story.On("ckds-copy-loss", "STORE", 47), ckds = Story.On("ckds-loss", "STORE", 49);

        Assert.Contains("STORE.COPY0002", copied.Outcome(ckds).RouteText, StringComparison.Ordinal);
        Assert.Contains("STORE.COPY0001", copied.Outcome(loss, ckds).RouteText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Lost, copied.WithStore(store => store with { Backups = [store.Backups[0] with { Keep = 1 }] }).Outcome(loss, ckds).Kind);
    }

    [Fact]
    public void A_copy_that_was_written_over_is_no_version_and_the_one_before_it_is_taken()
    {
        var dumped = Placed.WithStore(store => store with { On = null }).WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(20)) }).WithDumpsAt(2, 12, 36);
        var outcome = dumped.Outcome(Story.On("copy-corruption", "APPL.DATA", 40), Story.On("volume-failure", "PRD001", 48));

        Assert.Equal((OutcomeKind.Recovered, 1), (outcome.Kind, outcome.Version));
        Assert.Contains("ADRDSSU-DUMP copy 2", outcome.CauseText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KEYS01", OutcomeKind.Lost)]
    [InlineData("REC001", OutcomeKind.Recovered)]
    [InlineData(null, OutcomeKind.Recovered)]
    public void A_repository_comes_back_from_its_backup_where_the_medium_of_that_stands(string? backupOn, OutcomeKind expected)
    {
        var plan = Placed.WithStore(store => store with { On = null }).Plan;
        var story = new Story { Plan = plan with { KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "R", Keys = [new("**")], RecoveryKeyAt = "V", BackupOn = backupOn }] } };

        Assert.Equal(expected, story.Outcome(Story.On("volume-failure", "KEYS01", 46), Story.On("repository-loss", "EKMF", 47), Story.On("key-loss", Story.Label.Text, 48)).Kind);
    }
}
