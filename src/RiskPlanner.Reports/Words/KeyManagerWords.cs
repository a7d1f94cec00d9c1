using RiskPlanner.Model;

namespace RiskPlanner.Reports.Words;

/// <summary>Key servers and repositories in words. Pure functions.</summary>
public static class KeyManagerWords
{
    private const int Named = 3;

    /// <summary>What one is.</summary>
    public static string Kind(KeyManagerKind kind) => kind == KeyManagerKind.TapeKeyServer ? "tape key server" : "key repository";

    /// <summary>Under what the drives of a tape store write.</summary>
    /// <param name="tape">The tape store.</param>
    /// <param name="server">The key server that its drives ask.</param>
    public static string OfDrives(TapeStore tape, string server)
    {
        ArgumentNullException.ThrowIfNull(tape);
        return $"encrypted by the drive, keys of {server}{(tape.KeyLabels.Count > 0 ? $" ({string.Join(", ", tape.KeyLabels)})" : "")}";
    }

    /// <summary>What of one is at a site, a line each; none where nothing is.</summary>
    public static IReadOnlyList<string> LinesAt(KeyManager manager, string site)
    {
        ArgumentNullException.ThrowIfNull(manager);
        var lines = new List<string>();
        if (manager.Site == site) lines.Add($"live: {Held(manager, manager.TapeKeys)}");
        if (manager.SecondarySite == site) lines.Add($"second instance: {Held(manager, manager.SecondaryTapeKeys)}");
        if (manager.BackupAt == site) lines.Add("backup of its key store");
        if (manager.MasterKey?.At == site) lines.Add("its master key");
        if (manager.RecoveryKeyAt == site) lines.Add("its recovery key");
        return lines;
    }

    /// <summary>All of one as sentences.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="manager">The key server or repository.</param>
    public static string Of(Plan plan, KeyManager manager)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(manager);
        var second = manager.SecondarySite is { } other ? $" A second instance at {other} has {Held(manager, manager.SecondaryTapeKeys)}." : " There is no second instance.";
        var kept = manager.Kind == KeyManagerKind.TapeKeyServer
            ? manager.BackupAt is { } backup ? $" A backup of its key store lies at {backup}{(manager.MasterKey is { } key ? $", its master key at {key.At}" : "")}." : " No backup of its key store is kept."
            : manager.RecoveryKeyAt is { } recovery ? $" Its recovery key lies at {recovery}." : " No recovery key of it is kept.";
        if (manager.DualControl) kept += " It destroys a key only when two people ask for it.";
        if (manager.ExpiryAlerts is { } alerts) kept += alerts.To.Count > 0 ? $" It tells {Some(alerts.To)} before keys end." : " It alerts before keys end, and tells nobody.";
        List<string> served = [.. plan.Tapes.Where(tape => tape.KeyServer == manager.Name).Select(tape => tape.Name), .. plan.Arrays.Where(array => array.UnlockedBy == manager.Name).Select(array => array.Name)];
        var serves = served.Count > 0 ? $" It serves {Some(served)}." : "";
        return $"{Capital(Kind(manager.Kind))} at {manager.Site} with {Held(manager, manager.TapeKeys)}.{second}{kept}{serves}";
    }

    private static string Held(KeyManager manager, IReadOnlyList<string> tapeKeys) => manager.Kind == KeyManagerKind.TapeKeyServer
        // A plan lists private keys only where their loss matters.
        ? tapeKeys.Count == 0 ? "keys that the plan does not name" : $"{PlanWords.Count(tapeKeys.Count, "key")} ({Some(tapeKeys)})"
        : manager.Keys.Count == 0 ? "no keys" : $"keys {Some([.. manager.Keys.Select(mask => mask.Text)])}";

    private static string Some(IReadOnlyList<string> names) => names.Count <= Named + 1 ? PlanWords.Joined(names) : $"{string.Join(", ", names.Take(Named))} and {names.Count - Named:N0} more";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
