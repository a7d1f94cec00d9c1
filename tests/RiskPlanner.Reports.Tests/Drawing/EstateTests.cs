using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Reports.Drawing;

namespace RiskPlanner.Reports.Tests.Drawing;

public sealed class EstateTests
{
    private static readonly HashSet<string> AsAtFirst = [];

    [Fact]
    public void A_large_estate_is_drawn_with_few_elements()
    {
        var picture = Draw(Large(arrays: 40, volumes: 50, policies: 60, dataSets: 3000));

        Assert.InRange(picture.Boxes.Count + picture.Arrows.Count, 3, 40);
        Assert.Contains(picture.Boxes, box => box.Title.Text == "20 disk arrays" && box.Lines.Select(line => line.Text).SequenceEqual(["1,000 volumes", "3,000 data sets"]));
    }

    [Fact]
    public void An_open_group_shows_its_members_each_of_which_can_be_opened()
    {
        var picture = Draw(Large(arrays: 40, volumes: 50, policies: 60, dataSets: 3000), "arrays:P");

        Assert.True(Assert.Single(picture.Boxes, box => box.Group == "arrays:P").IsOpen);
        Assert.Equal(20, picture.Boxes.Count(box => box.Group?.StartsWith("array:", StringComparison.Ordinal) == true && !box.IsOpen));
    }

    [Fact]
    public void An_opened_array_shows_the_volumes_with_the_most_and_keeps_the_rest_together()
    {
        var picture = Draw(Large(2, 100, 3, 500), "array:A001");

        var volumes = picture.Boxes.Where(box => box.Style == "rp-box-volume").ToList();
        Assert.Equal(TopologyLimits.MostMembers + 1, volumes.Count);
        Assert.Equal("and 60 more volumes", volumes[^1].Title.Text);
    }

    [Fact]
    public void What_is_open_at_first_can_be_closed()
    {
        var picture = Draw(Documents.SamplePlan, "array:DS8K-A");

        var box = Assert.Single(picture.Boxes, box => box.Group == "array:DS8K-A");
        Assert.False(box.IsOpen);
        Assert.Equal(["3 volumes", "4 data sets"], box.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Copies_between_one_pair_of_places_are_one_arrow_when_policies_are_many()
    {
        var picture = Draw(Large(40, 50, 60, 3000));

        var route = Assert.Single(picture.Routes);
        Assert.Equal((60, 3000, "under 60 labels, BACK.K001 to BACK.K060"), (route.Policies.Count, route.DataSets, route.Under));
        Assert.Single(picture.Arrows);
    }

    [Fact]
    public void Each_policy_has_arrows_of_its_own_when_they_are_few() =>
        Assert.Equal([1, 2, 3], Draw(Large(2, 2, 3, 30)).Routes.Select(route => route.Number).Distinct());

    [Fact]
    public void What_stays_in_one_box_is_in_the_table_only()
    {
        var picture = Draw(Documents.SamplePlan, "array:DS8K-A");

        Assert.Contains(picture.Routes, route => route.From == "array:DS8K-A" && route.To == "array:DS8K-A");
        Assert.DoesNotContain(picture.Arrows, arrow => arrow.Number == 6);
    }

    [Fact]
    public void On_tape_below_3_2_an_access_method_writes_in_clear_whatever_label_the_target_has()
    {
        var plan = Documents.SamplePlan with
        {
            BackupPolicies = [.. Documents.SamplePlan.BackupPolicies.Select(policy => policy.Name == "WEEKLY-TAPE" ? policy with { Steps = [policy.Steps[0] with { KeyLabel = new KeyLabel("DSET.BACK.PAYROLL.KEY001") }] } : policy)],
        };

        Assert.All(Draw(plan).Routes.Where(route => route.Number == 3), route => Assert.Equal("in clear", route.Under));
    }

    [Fact]
    public void Blocks_of_a_copy_stay_under_the_label_of_that_copy()
    {
        var repro = Documents.SamplePlan.BackupPolicies[0];
        var plan = Documents.SamplePlan with { BackupPolicies = [repro with { Steps = [repro.Steps[0], new BackupStep { Utility = "ADRDSSU-DUMP", To = "VTS-R" }] }], };
        plan = plan with { DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Backups = [.. dataSet.Backups.Where(name => name == repro.Name)] })] };

        Assert.Equal("under DSET.BACK.PAYROLL.KEY001", Draw(plan).Routes[^1].Under);
    }

    [Fact]
    public void No_two_routes_have_the_same_mark_and_the_arrows_have_those_of_the_table()
    {
        var picture = Draw(Large(2, 2, 3, 30));

        Assert.True(picture.Routes.Count > 3);
        Assert.Equal(picture.Routes.Count, picture.Routes.Select(route => route.Mark).Distinct().Count());
        Assert.All(picture.Routes, route => Assert.StartsWith($"{route.Number}", route.Mark, StringComparison.Ordinal));
        Assert.Subset(picture.Routes.Select(route => route.Mark).ToHashSet(), picture.Arrows.Select(arrow => arrow.Mark).ToHashSet());
    }

    [Fact]
    public void Key_servers_and_repositories_stand_at_their_sites_and_drives_that_encrypt_are_told()
    {
        var plan = Documents.SamplePlan;
        var (site, tape) = (plan.Tapes.First(tape => tape.Kind == TapeKind.Cartridge).Site, plan.Tapes.First(tape => tape.Kind == TapeKind.Cartridge));
        plan = plan with
        {
            KeyManagers =
            [
                new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = site, TapeKeys = ["Lbl_20", "Lbl_21"] },
                new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = site, Keys = [new("DSET.**")] },
            ],
            Tapes = [.. plan.Tapes.Select(other => other == tape ? other with { KeyServer = "ISKLM", KeyLabels = ["Lbl_20", "Lbl_21"] } : other)],
        };

        var picture = Draw(plan);

        Assert.Equal(["live: 2 keys (Lbl_20 and Lbl_21)"], picture.Boxes.Single(box => box.Title.Text == "ISKLM").Lines.Select(line => line.Text));
        Assert.Equal(["live: keys DSET.**"], picture.Boxes.Single(box => box.Title.Text == "EKMF").Lines.Select(line => line.Text));
        Assert.All(picture.Routes.Where(route => route.To == tape.Name), route => Assert.StartsWith("encrypted by the drive, keys of ISKLM (Lbl_20, Lbl_21)", route.Under, StringComparison.Ordinal));
        Assert.Contains(picture.Routes, route => route.To == tape.Name);
    }

    [Fact]
    public void Many_arrows_are_drawn_in_part_and_listed_in_full()
    {
        var picture = Draw(Large(40, 50, 60, 3000), "arrays:P", "arrays:R");

        Assert.Equal(TopologyLimits.MostArrows, picture.Arrows.Count);
        Assert.True(picture.Routes.Count > TopologyLimits.MostArrows);
    }

    private static PlanPicture Draw(Plan plan, params string[] toggled) =>
        DrawingLayout.Of(new TopologySummary(plan, new BackupCoverage(plan)), toggled.Length == 0 ? AsAtFirst : toggled.ToHashSet());

    // Half of the arrays at P with all data sets, half at R with all copies.
    private static Plan Large(int arrays, int volumes, int policies, int dataSets)
    {
        var from = Instant.FromUtc(2026, 1, 1, 0, 0);
        List<DiskArray> all = [.. Enumerable.Range(1, arrays).Select(number => new DiskArray(
            $"A{number:000}", number <= arrays / 2 ? "P" : "R", [.. Enumerable.Range(1, volumes).Select(volume => $"{(number <= arrays / 2 ? 'P' : 'R')}{number % 100:00}{volume:000}")]))];
        List<string> here = [.. all.Where(array => array.Site == "P").SelectMany(array => array.Volumes)], there = [.. all.Where(array => array.Site == "R").SelectMany(array => array.Volumes)];
        return new Plan
        {
            Name = "Large",
            From = from,
            Until = from + Duration.FromDays(30),
            Sites = [new Site("P", SiteKind.Production), new Site("R", SiteKind.Recovery)],
            Arrays = all,
            Sysplexes = [new Sysplex { Name = "PLEX", Site = "P", KeyStore = "K" }],
            BackupPolicies = [.. Enumerable.Range(1, policies).Select(number => new BackupPolicy
            {
                Name = $"DAILY-{number}",
                Schedule = Schedule.Repeating(Period.FromDays(1)),
                Steps = [new BackupStep { Utility = "REPRO", To = there[number % there.Count], KeyLabel = new KeyLabel($"BACK.K{number:000}") }],
            })],
            DataSets = [.. Enumerable.Range(0, dataSets).Select(number => new DataSetDefinition
            {
                Name = new DataSetName($"A.D{number:0000}"), Application = "APP", Volume = here[number % here.Count], Backups = [$"DAILY-{number % policies + 1}"],
            })],
        };
    }
}
