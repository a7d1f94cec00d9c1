using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Agreement.Tests.Classes;

/// <summary>Data sets of one class get the answers that each of them would get alone.</summary>
public class SharedAnswersTests
{
    private static readonly int Plans = Generated.Count(60);

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_verdicts_of_classes_are_those_of_their_members()
    {
        var (shared, keysApart) = (0, 0);
        Prop.ForAll(CaseArbitrary.All, replay =>
        {
            var plan = Crowd.Of(replay.Plan);
            if (plan.DataSets.Count == 0) return;
            var verdicts = Verdicts(plan);
            var coverage = new BackupCoverage(plan);
            foreach (var group in StructuralClasses.Of(plan).All.Where(group => group.Members.Count > 1))
            {
                shared++;
                if (group.Members.Select(member => member.KeyLabel).Distinct().Count() > 1) keysApart++;
                foreach (var member in group.Members)
                    Assert.Equal(Verdicts(plan with { DataSets = [Alone(coverage, member)] })[member.Name.Text], verdicts[member.Name.Text]);
            }
        }).Check(Config.QuickThrowOnFailure
            .WithMaxTest(Plans)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Generated.Seed(20261121), 3), FSharpOption<int>.None))));

        Assert.InRange(shared, Plans, int.MaxValue);
        Assert.InRange(keysApart, Plans / 10, int.MaxValue);
    }

    /// <summary>Mirrors that others asked for stay with it.</summary>
    private static DataSetDefinition Alone(BackupCoverage coverage, DataSetDefinition member) =>
        member with { Backups = [.. coverage.PoliciesOf(member).Select(policy => policy.Name)] };

    private static Dictionary<string, string> Verdicts(Plan plan)
    {
        var table = new PlanVerdicts(new SymbolicWorldFactory()).Derive(plan, seed: 1).Single();
        return table.Columns.Index().Skip(1).ToDictionary(
            column => column.Item,
            column => string.Join('\n', table.Rows.Select(row => $"{row.Threat}: {row.Cells[column.Index].Text}")));
    }
}
