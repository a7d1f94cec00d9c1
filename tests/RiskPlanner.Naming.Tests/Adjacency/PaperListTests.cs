using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>
/// The list of the paper, section 6.5, in upper case, and the same with a backup key for every primary key.
/// </summary>
public class PaperListTests
{
    private static readonly string[] Paper =
    [
        "DSET.PRIM.APPNAME1.KEY001",
        "DSET.PRIM.APPNAME2.KEY001",
        "DSET.PRIM.APPNAME2.KEY002",
        "DSET.PRIM.APPNAME3.KEY001",
        "DSET.BACK.APPNAME1.KEY001",
    ];

    private static readonly string[] Complete =
    [
        .. Paper,
        "DSET.BACK.APPNAME2.KEY001",
        "DSET.BACK.APPNAME2.KEY002",
        "DSET.BACK.APPNAME3.KEY001",
    ];

    // The order of a CKDS is that of EBCDIC, in which B comes before P, so that the one backup key stands first:
    //
    //   1  DSET.BACK.APPNAME1.KEY001
    //   2  DSET.PRIM.APPNAME1.KEY001
    //   3  DSET.PRIM.APPNAME2.KEY001
    //   4  DSET.PRIM.APPNAME2.KEY002
    //   5  DSET.PRIM.APPNAME3.KEY001
    //
    // One pair, lines 1 and 2, nothing between. k = 1: 5 slips fit, none takes both. k = 2: they begin at 1 to 4, and that at 1 takes both:
    // 1 of 4. k = 3: 1 of 3 (only that at 1 holds line 1). k = 4: 1 of 2. k = 5: 1 of 1. The paper prints the backup key last, as if P came
    // before B: then the pair would be lines 1 and 5, and only a slip over all five would take both.
    [Theory]
    [InlineData(1, 5, 0)]
    [InlineData(2, 4, 1)]
    [InlineData(3, 3, 1)]
    [InlineData(4, 2, 1)]
    [InlineData(5, 1, 1)]
    [InlineData(6, 0, 0)]
    public void In_the_paper_s_own_list_both_keys_of_the_first_application_stand_side_by_side(int lines, int starts, int hits)
    {
        var listing = List(Paper, lines);

        var group = Assert.Single(listing.Groups);
        Assert.Equal(("APPNAME1", "DSET.PRIM.APPNAME1.KEY001", "DSET.BACK.APPNAME1.KEY001", 0), (group.Application, group.Primary, group.Backup, group.LinesBetween));
        Assert.Equal((starts, hits), (listing.Slip.Starts, listing.Slip.Hits));
    }

    // With a backup key for every primary key each pair is four lines apart, with three between:
    //
    //   1  DSET.BACK.APPNAME1.KEY001    5  DSET.PRIM.APPNAME1.KEY001
    //   2  DSET.BACK.APPNAME2.KEY001    6  DSET.PRIM.APPNAME2.KEY001
    //   3  DSET.BACK.APPNAME2.KEY002    7  DSET.PRIM.APPNAME2.KEY002
    //   4  DSET.BACK.APPNAME3.KEY001    8  DSET.PRIM.APPNAME3.KEY001
    //
    // k = 4: 5 slips fit and none reaches from p to p + 4. k = 5: they begin at 1 to 4, and each takes exactly the pair that begins with its
    // first line: 4 of 4. k = 6: begin at 1 to 3; the first takes pairs 1-5 and 2-6, and so on: 3 of 3. k = 8: the one slip takes all.
    // For application 2 alone, pairs 2-6 and 3-7, k = 5: those at 2 and 3, 2 of 4; for applications 1 and 3 one each.
    [Theory]
    [InlineData(2, 7, 0)]
    [InlineData(4, 5, 0)]
    [InlineData(5, 4, 4)]
    [InlineData(6, 3, 3)]
    [InlineData(8, 1, 1)]
    public void With_a_backup_key_for_every_primary_key_three_lines_stand_between(int lines, int starts, int hits)
    {
        var listing = List(Complete, lines);

        Assert.Equal([3, 3, 3, 3], listing.Groups.Select(group => group.LinesBetween));
        Assert.Equal((starts, hits), (listing.Slip.Starts, listing.Slip.Hits));
    }

    [Fact]
    public void The_slips_of_an_application_are_those_that_take_any_of_its_pairs() =>
        Assert.Equal([("APPNAME1", 1), ("APPNAME2", 2), ("APPNAME3", 1)], List(Complete, 5).ByApplication().Select(application => (application.Application!, application.Slip.Hits)));

    [Fact]
    public void A_filter_brings_the_keys_of_an_application_together()
    {
        var listing = KeyListing.Make(new KeyListQuestion(Some.List(Complete)) { Standard = Some.Compiled(Some.Paper), Filter = new OperatorMask("*APPNAME3*") });

        Assert.Equal((2, 0, 1.0), (listing.Count, listing.Groups.Single().LinesBetween, listing.Slip.Probability));
    }

    [Fact]
    public void Without_a_standard_qualifiers_tell_the_same() =>
        Assert.Equal(List(Complete, 5).Groups.Select(group => (group.Application, group.Primary, group.Backup)),
            KeyListing.Make(new KeyListQuestion(Some.List(Complete)) { Lines = 5 }).Groups.Select(group => (group.Application, group.Primary, group.Backup)));

    // EBCDIC puts letters before digits and ASCII after them: in a CKDS DSET.PRIM.A comes before DSET.PRIM.1A.
    [Fact]
    public void The_order_of_names_is_another_one()
    {
        var labels = Some.List("DSET.PRIM.A.KEY001", "DSET.PRIM.1A.KEY001");

        Assert.Equal("DSET.PRIM.A.KEY001", KeyListing.Make(new KeyListQuestion(labels)).LabelOf(1));
        Assert.Equal("DSET.PRIM.1A.KEY001", KeyListing.Make(new KeyListQuestion(labels) { InCkdsOrder = false }).LabelOf(1));
    }

    [Fact]
    public void With_a_plan_a_data_set_and_all_its_copies_belong_together()
    {
        var second = "DSET.BACK.PAYROLL.KEY002";
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(second, KeyPurpose.Backup)],
            BackupPolicies = [.. SomePlan.Sound.BackupPolicies, SomePlan.Policy("WEEKLY", "IEBGENER", second)],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DAILY", "WEEKLY")],
        });

        var group = Assert.Single(KeyListing.Make(new KeyListQuestion(Some.List(SomePlan.LabelsOf(plan))) { Plan = plan }).Groups);

        Assert.Equal([SomePlan.Backup, second, SomePlan.Primary], group.Labels);
        Assert.Equal((SomePlan.Primary, SomePlan.Backup, 1), (group.Primary, group.Backup, group.LinesBetween));
    }

    [Fact]
    public void A_data_set_with_a_copy_in_clear_is_lost_by_no_slip()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            BackupPolicies = [.. SomePlan.Sound.BackupPolicies, SomePlan.Policy("CLEAR", "REPRO", null)],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DAILY", "CLEAR")],
        });

        Assert.Empty(KeyListing.Make(new KeyListQuestion(Some.List(SomePlan.LabelsOf(plan))) { Plan = plan }).Groups);
    }

    [Fact]
    public void The_label_of_a_copy_is_the_one_that_a_profile_gives_it()
    {
        var plan = SomePlan.Checked(SomePlan.Sound.WithLabelOfCopiesByProfile(SomePlan.Backup));

        Assert.Equal((SomePlan.Primary, SomePlan.Backup), Assert.Single(ByPlan(plan).Groups) is var group ? (group.Primary, group.Backup) : default);
    }

    [Fact]
    public void A_label_that_a_profile_outranks_is_no_copy_s()
    {
        // The job asks for the backup key, and the profile of the copies gives the data's own.
        var plan = SomePlan.Checked(SomePlan.Sound.WithLabelOfCopiesByProfile(SomePlan.Primary));

        Assert.Empty(ByPlan(plan).Groups);
    }

    [Fact]
    public void Data_that_comes_under_another_label_belongs_to_its_copies_by_each_in_its_time()
    {
        const string Next = "DSET.PRIM.PAYROLL.KEY002";
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Next, KeyPurpose.Primary)],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DAILY").MovedTo(Next)],
        });
        var moved = NodaTime.Instant.FromUtc(2026, 2, 1, 0, 0);

        Assert.Equal(
            [(SomePlan.Primary, SomePlan.Backup, plan.From, moved), (Next, SomePlan.Backup, moved, (NodaTime.Instant?)null)],
            ByPlan(plan).Groups.OrderBy(group => group.From).Select(group => (group.Primary, group.Backup, group.From!.Value, group.Until)));
    }

    [Fact]
    public void Older_dumps_stay_under_the_former_label_until_they_are_dropped()
    {
        const string Next = "DSET.PRIM.PAYROLL.KEY002";
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Next, KeyPurpose.Primary)],
            BackupPolicies = [SomePlan.Policy("DUMP", "ADRDSSU-DUMP", null)],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DUMP").MovedTo(Next)],
        });

        // 14 dumps are kept: that of the 15th is the fourteenth under the new label.
        var group = Assert.Single(ByPlan(plan).Groups);
        Assert.Equal((Next, SomePlan.Primary, NodaTime.Instant.FromUtc(2026, 2, 1, 0, 0), NodaTime.Instant.FromUtc(2026, 2, 15, 0, 0)), (group.Primary, group.Backup, group.From!.Value, group.Until!.Value));
    }

    [Fact]
    public void Each_key_store_has_a_list_of_its_own()
    {
        var labels = Stores((SomePlan.Primary, ["A"]), ("DSET.CCCC.OTHER.KEY001", ["B"]), (SomePlan.Backup, ["A", "B"]));

        var lists = KeyListing.MakeEach(new KeyListQuestion(labels) { Standard = Some.Compiled(Some.Paper) });

        Assert.Equal(["A: DSET.BACK.PAYROLL.KEY001 DSET.PRIM.PAYROLL.KEY001", "B: DSET.BACK.PAYROLL.KEY001 DSET.CCCC.OTHER.KEY001"],
            lists.Select(list => $"{list.KeyStore}: {string.Join(' ', Enumerable.Range(1, list.Count).Select(list.LabelOf))}"));
        Assert.Equal(0, Assert.Single(lists[0].Groups).LinesBetween);
        Assert.Empty(lists[1].Groups);
        Assert.Equal((2, 1), Slip.InAny([.. lists.Select(list => list.Slip)]) is var slip ? (slip.Starts, slip.Hits) : default);
    }

    [Fact]
    public void Data_is_listed_with_the_keys_of_its_own_sysplex()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            Sites = [.. SomePlan.Sound.Sites, new Site("RECOV", SiteKind.Recovery)],
            KeyStores = [.. SomePlan.Sound.KeyStores, new KeyStore { Name = "OTHER", Sites = ["RECOV"] }],
            Sysplexes = [.. SomePlan.Sound.Sysplexes, new Sysplex { Name = "RECV", Site = "RECOV", KeyStore = "OTHER", Level = new ZosLevel(3, 1) }],
            Keys = [.. SomePlan.Sound.Keys, .. SomePlan.Sound.Keys.Select(key => key with { KeyStore = "OTHER" })],
        });
        var labels = Stores((SomePlan.Primary, ["CKDS", "OTHER"]), (SomePlan.Backup, ["CKDS", "OTHER"]));

        Assert.Equal([("CKDS", 1), ("OTHER", 0)], KeyListing.MakeEach(new KeyListQuestion(labels) { Plan = plan }).Select(list => (list.KeyStore!, list.Groups.Count)));
    }

    [Theory]
    [InlineData("DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}", 59)]
    [InlineData("DSET.{app}.{purpose:PRIM|BACK}.KEY{n:3}", 2)]
    [InlineData("DSET.{app}.KEY{n:3}.{purpose:PRIM|BACK}", 0)]
    public void A_standard_keeps_keys_apart_as_far_as_the_purpose_stands_to_the_left(string pattern, int between)
    {
        // 20 applications with 3 keys each: 60 backup keys, then 60 primary ones; or 3 and 3 of each application; or always both of a number.
        var standard = Some.Compiled(Some.Standard(pattern));

        var listing = KeyListing.Make(new KeyListQuestion(GrownStandard.Make(standard, 20, 3)!) { Standard = standard });

        Assert.Equal(60, listing.Groups.Count);
        Assert.All(listing.Groups, group => Assert.Equal(between, group.LinesBetween));
    }

    [Fact]
    public void One_range_of_KGUP_takes_keys_that_differ_in_their_last_number_only()
    {
        Assert.False(List(Paper, 2).Groups[0].FitInOneRange);
        Assert.True(new KeyGroup { Application = null, Primary = "KEY001", Backup = "KEY002", Labels = ["KEY001", "KEY002"], FirstLine = 1, LastLine = 2 }.FitInOneRange);
    }

    // Of the base KEY stand 1, 2, 5 and 9: a range from 2 to 9 takes three keys, of which the filter shows two. What has another base is not taken.
    [Fact]
    public void How_many_keys_a_range_of_KGUP_takes_is_counted_where_both_have_one_base()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [SomePlan.Key("KEY002", KeyPurpose.Primary), SomePlan.Key("KEY009", KeyPurpose.Backup)],
            BackupPolicies = [SomePlan.Policy("DAILY", "REPRO", "KEY009")],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", "KEY002", "DAILY")],
        });
        var listing = KeyListing.Make(new KeyListQuestion(Some.List("KEY001", "KEY002", "KEY005", "KEY009", "KEYS003", "KEY")) { Plan = plan, Filter = new OperatorMask("KEY00%") });

        Assert.Equal(3, listing.TakenByRangeOver(Assert.Single(listing.Groups)));
        Assert.Null(List(Paper, 2) is var paper ? paper.TakenByRangeOver(paper.Groups[0]) : 0);
    }

    private static KeyListing ByPlan(Plan plan) => KeyListing.Make(new KeyListQuestion(Some.List(SomePlan.LabelsOf(plan))) { Plan = plan });

    private static LabelList Stores(params (string Label, string[] Stores)[] labels)
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("plan.yaml");
        foreach (var (i, (label, stores)) in labels.Index()) builder.Add(label, i + 1, keyStores: stores);
        return builder.Build();
    }

    private static KeyListing List(IEnumerable<string> labels, int lines) =>
        KeyListing.Make(new KeyListQuestion(Some.List(labels)) { Standard = Some.Compiled(Some.Paper), Lines = lines });
}
