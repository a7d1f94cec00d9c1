namespace RiskPlanner.Model;

/// <summary>
/// Cartridges that one instance of a key server can open and no other, and of whose keys there is no backup: they are lost with
/// that instance (seed 002, "Process for establishing backup key server"; z/OS facts, 5.2).
/// </summary>
internal static class TapeKeyAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var servers = plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.TapeKeyServer).ToLookup(manager => manager.Name);
        foreach (var (i, tape) in plan.Tapes.Index())
        {
            if (tape.KeyServer is not { } name || servers[name].FirstOrDefault() is not { } server) continue;
            foreach (var (number, labels) in tape.LabelsInTime.Index())
            {
                if (HasBackupOf(server, labels) || Openers(server, labels) > 1) continue;
                yield return new(AdviceRules.CartridgesOfOneKeyServer, number == 0 ? $"tapes[{i}].keyLabels" : $"tapes[{i}].rekeys[{number - 1}].keyLabels", string.Join(", ", labels),
                    $"One instance of {name} holds keys of these cartridges, no other one does, and no backup of its key store has them: they are lost with it.",
                    $"a key of them in secondaryTapeKeys of {name}, or backupAt at another site than {server.Site}");
            }
        }
    }

    /// <summary>A backup beside the first instance burns with it.</summary>
    private static bool HasBackupOf(KeyManager server, IReadOnlyList<string> labels) =>
        server.BackupAt is { } site && site != server.Site && server.TapeKeys.Any(labels.Contains);

    private static int Openers(KeyManager server, IReadOnlyList<string> labels) =>
        new[] { server.TapeKeys, server.SecondaryTapeKeys }.Count(held => held.Any(labels.Contains));
}
