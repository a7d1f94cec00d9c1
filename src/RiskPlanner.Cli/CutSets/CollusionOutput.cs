using System.Globalization;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Cli.CutSets;

/// <summary>Who together can lose data, as text.</summary>
internal static class CollusionOutput
{
    private const int MostActs = 10;

    public static void Write(TextWriter writer, CollusionRecord people, LossTop top, string about)
    {
        var what = people.Of == CollusionReading.Any ? about : about.Replace("a data set", "all data sets", StringComparison.Ordinal);
        var does = top == LossTop.Lost ? "can lose" : "can lose, or make unavailable,";
        writer.WriteLine();
        writer.WriteLine($"People: {Text(people.Persons.Count)}. {(people.TruncatedAt is { } most ? $"Sets of at most {Text(most)} of them were looked for" : "Sets of any number of them were looked for")}; with everything that they may do and hold,");
        if (people.Sets.Count == 0) writer.WriteLine($"no one, and no such number of them together, {does} {what}.");
        foreach (var alike in people.Sets.GroupBy(set => set.Names.Count))
        {
            writer.WriteLine(alike.Key switch
            {
                0 => $"nobody has to do anything: {what} is so already.",
                1 => $"one person alone {does} {what}:",
                2 => $"two together {does} {what}:",
                _ => $"{Text(alike.Key)} together {does} {what}:",
            });
            foreach (var set in alike.Where(set => set.Names.Count > 0)) Write(writer, set);
        }

        if (!people.Exact) writer.WriteLine("There may be more: acts that make data unavailable can mend what others did (docs/cutsets.md).");
        if (people.Count > people.Sets.Count) writer.WriteLine($"… and {Text(people.Count - people.Sets.Count)} sets more.");
        foreach (var idle in people.Persons.Where(person => person.Acts == 0)) writer.WriteLine($"{idle.Name} can do nothing of that kind by what the plan says.");
    }

    private static void Write(TextWriter writer, ColludersRecord set)
    {
        writer.WriteLine($"  {string.Join(" and ", set.Names)}: {Text(set.DataSets)} {(set.DataSets == 1 ? "data set" : "data sets")}, {string.Join(", ", set.Named)}{(set.DataSets > set.Named.Count ? $" and {Text(set.DataSets - set.Named.Count)} more" : "")}.");
        foreach (var acts in set.Acts) writer.WriteLine($"    {acts.Name}: {string.Join("; ", acts.Acts.Take(MostActs).Select(act => act.Text))}{(acts.Acts.Count > MostActs ? $" and {Text(acts.Acts.Count - MostActs)} acts more" : "")}");
        writer.WriteLine($"    {set.Named[0]}: {set.Why}");
        if (set.Replay is not null) writer.WriteLine($"    {set.Replay}");
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
