using FsCheck;
using FsCheck.Fluent;

namespace RiskPlanner.Model.Tests;

public sealed class CoveringProfilesTests
{
    [Theory]
    [InlineData("ABC.DEF*", "ABC.DEF")]
    [InlineData("ABC.DEF*", "ABC.DEFG")]
    [InlineData("ABC.DEF*", "ABC.DEFG.HIJ.K")]
    [InlineData("ABC.DEF.*", "ABC.DEF.G")]
    [InlineData("ABC.DEF.*", "ABC.DEF.G.H")]
    [InlineData("ABC.**", "ABC")]
    [InlineData("ABC.**", "ABC.D.E")]
    [InlineData("ABC.*.KEY1", "ABC.D.KEY1")]
    [InlineData("*.KEY1", "ABC.KEY1")]
    [InlineData("*", "ABC.D.E")]
    [InlineData("ABC.D%F", "ABC.DEF")]
    public void A_key_profile_covers_by_the_rule_of_general_resources(string profile, string label) => Assert.True(new KeyLabelMask(profile).Covers(new(label)));

    [Theory]
    [InlineData("ABC.DEF.*", "ABC.DEF")]
    [InlineData("ABC.DEF*", "ABC.DE")]
    [InlineData("ABC.DEF*", "ABC")]
    [InlineData("ABC.*.KEY1", "ABC.D.E.KEY1")]
    [InlineData("*.KEY1", "ABC.D.KEY1")]
    [InlineData("ABC.D%F", "ABC.D.F")]
    [InlineData("ABC.DEF", "ABC.DEFG")]
    public void And_no_further(string profile, string label) => Assert.False(new KeyLabelMask(profile).Covers(new(label)));

    [Theory]
    [InlineData("ABC.DEF.*", "ABC.DEF.G.H")]
    [InlineData("ABC.DEF*", "ABC.DEFG.HIJ")]
    public void Masks_of_repositories_and_of_data_sets_end_within_their_qualifier(string mask, string name)
    {
        Assert.False(new KeyLabelMask(mask).Matches(new(name)));
        Assert.False(new DataSetMask(mask).Matches(new(name)));
    }

    [Theory]
    [InlineData("DSET.PRIM.PAY.KEY1", "DSET.PRIM.PAY.KEY1")]
    [InlineData("DSET.PRIM.PAY.KEY2", "DSET.PRIM.PAY*")]
    [InlineData("DSET.PRIM.LEDGER.KEY1", "DSET.PRIM.*")]
    [InlineData("DSET.BACK.PAY", "DSET.**")]
    [InlineData("OTHER.KEY", null)]
    public void The_most_specific_key_profile_counts_alone(string label, string? expected) =>
        Assert.Equal(expected, CoveringProfiles.Of(With("DSET.**", "DSET.PRIM.*", "DSET.PRIM.PAY*", "DSET.PRIM.PAY.KEY1")).For(new KeyLabel(label))?.Profile.Text);

    [Fact]
    public void The_index_finds_what_trying_each_profile_finds() => Check.One(Property.Config, Prop.ForAll(Texts.Masks, Texts.Masks, Texts.Masks, (a, b, c) =>
    {
        string[] masks = [.. new[] { a, b, c }.Distinct().Where(KeyLabelMask.IsValid)];
        var profiles = CoveringProfiles.Of(With(masks));
        return new[] { "PAY", "PAY.MASTER", "A.B.C", "AB", "PAY.A" }.All(label => profiles.For(new KeyLabel(label))?.Profile.Text
            == masks.Select(mask => new KeyLabelMask(mask)).Where(mask => mask.Covers(new(label))).Order(KeyLabelMask.MostSpecificFirst).Select(mask => mask.Text).FirstOrDefault());
    }));

    [Fact]
    public void Names_are_given_to_data_sets_and_to_copies_whose_step_says_what_they_are_called()
    {
        var profiles = CoveringProfiles.Of(SoundPlan.Sound with
        {
            BackupPolicies = [new() { Name = "DAILY", Schedule = Schedule.Repeating(NodaTime.Period.FromDays(1)), Steps = [new() { Utility = "REPRO", To = "REC001", Name = new("PAY.BACKUP.**") }] }],
        });

        Assert.True(profiles.IsGiven(SoundPlan.Sound.DataSets[0].Name));
        Assert.True(profiles.IsGiven(new("PAY.BACKUP.C00001.G0001000")));
        Assert.False(profiles.IsGiven(new("PAY.BK1S1.D00001.G0001V00")));
    }

    [Fact]
    public void Updaters_read_and_readers_write_where_nobody_says_who_may()
    {
        var profile = new DataSetProfile { Profile = new("PAY.**"), Readers = ["READER"], Updaters = ["WRITER"] };

        Assert.True(profile.LetsRead("WRITER") && profile.LetsUpdate("WRITER") && profile.LetsRead("READER"));
        Assert.False(profile.LetsUpdate("READER") || profile.LetsRead("OTHER"));
        Assert.True((profile with { Updaters = null }).LetsUpdate("READER"));
        Assert.True((profile with { Updaters = ["*"] }).LetsUpdate("OTHER"));
    }

    private static Plan With(params string[] profiles) => SoundPlan.Sound with { KeyProfiles = [.. profiles.Select(profile => new KeyProfile { Profile = new(profile) })] };
}
