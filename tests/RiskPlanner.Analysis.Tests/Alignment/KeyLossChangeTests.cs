using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Tests.Alignment;

/// <summary>What a remedy promises holds in the plan in which it is made.</summary>
public class KeyLossChangeTests
{
    [Fact]
    public void A_remedy_that_is_applied_closes_the_window_as_it_says()
    {
        var applied = Enum.GetValues<KeyLossChangeKind>().ToDictionary(kind => kind, _ => 0);
        Prop.ForAll(KeptArbitrary.WithLives, plan =>
        {
            foreach (var entry in Analyse(plan).Entries)
            {
                foreach (var remedy in entry.Remedies)
                {
                    var changed = Apply(remedy, plan, entry);

                    Assert.NotNull(changed);
                    Assert.Empty(PlanValidator.Validate(changed));
                    foreach (var after in Analyse(changed).Entries.Where(after => after.IsOfCopies == entry.IsOfCopies && after.KeyLabel == entry.KeyLabel && after.DataSets.Any(dataSet => entry.DataSets.Any(before => before.Name == dataSet.Name))))
                    {
                        Assert.False(after.IsFinding, $"{remedy.Text} {plan.Name}");
                        Assert.True(after.Margin is null || after.Margin >= remedy.Margin, $"{remedy.Text}: {after.Margin} instead of {remedy.Margin}");
                    }

                    // Made once, there is nothing more to change.
                    Assert.Null(Apply(remedy, changed, entry));
                    applied[remedy.Change.Kind]++;
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd(20261130, 5), FSharpOption<int>.None))));

        Assert.All(applied, kind => Assert.True(kind.Value >= 5, $"{kind.Key}: {kind.Value}"));
    }

    [Fact]
    public void A_plan_that_has_gone_on_is_left_as_it_is_where_nothing_fits_any_more()
    {
        var entry = Analyse(Kept.Plan).Entries.Single(entry => !entry.IsOfCopies);
        var keep = entry.Remedies.Single(remedy => remedy.Change.Kind == KeyLossChangeKind.KeepCkdsCopies);

        Assert.Null(Apply(keep, Kept.WithStore(store => store with { Backups = [] }), entry));
        Assert.Null(Apply(keep, Kept.WithStore(store => store with { Backups = [Kept.Daily(400)] }), entry));
        Assert.Null(Apply(keep, Kept.Plan with { DataSets = [] }, entry));
    }

    [Fact]
    public void A_repository_that_is_there_takes_the_key_in()
    {
        var entry = Analyse(Kept.Plan).Entries.Single(entry => !entry.IsOfCopies);
        var plan = Kept.Plan with { KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new("OTHER.**")] }] };

        var changed = Apply(entry.Remedies.Single(remedy => remedy.Change.Kind == KeyLossChangeKind.KeyRepository), plan, entry)!;

        Assert.Equal(["OTHER.**", entry.KeyLabel.Text], Assert.Single(changed.KeyManagers).Keys.Select(mask => mask.ToString()));
    }

    private static Plan? Apply(Remedy remedy, Plan plan, AlignmentEntry entry) => remedy.Change.Apply(
        plan, entry.KeyStore, [.. entry.DataSets.Select(dataSet => dataSet.Name)], [.. entry.DataSets.Select(dataSet => entry.IsOfCopies ? entry.KeyLabel : dataSet.KeyLabel!.Value)]);

    private static AlignmentReport Analyse(Plan plan) => new AlignmentAnalysis(new SymbolicWorldFactory()) { ReplaysOfEach = 0 }.Analyse(plan);
}
