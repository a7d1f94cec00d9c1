namespace RiskPlanner.Testing;

/// <summary>
/// Results as an earlier version of the program stored them (commit 644fb3e): verdicts as words, durations as texts, without what was
/// added since. Their logs and variants were shortened.
/// </summary>
public static class EarlierDocuments
{
    /// <summary>The paper's first table: verdicts yes, conditional and no.</summary>
    public static byte[] Tables => Read("tables");

    /// <summary>The verdicts of a plan of two data sets.</summary>
    public static byte[] Verdicts => Read("verdicts");

    /// <summary>A replay of that plan: a key and an array are lost.</summary>
    public static byte[] Replay => Read("replay");

    /// <summary>The alignment of that plan.</summary>
    public static byte[] Alignment => Read("alignment");

    private static byte[] Read(string name) => File.ReadAllBytes(Repository.PathOf($"tests/RiskPlanner.Testing/Earlier/{name}.json"));
}
