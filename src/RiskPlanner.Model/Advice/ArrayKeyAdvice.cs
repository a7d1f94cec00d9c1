namespace RiskPlanner.Model;

/// <summary>
/// Disk arrays that ask a key server when they are switched on: storage controllers are to have two servers (z/OS facts, 5.2), and a server that needs what it
/// unlocks comes up as little as the array.
/// </summary>
internal static class ArrayKeyAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        foreach (var (i, array) in plan.Arrays.Index())
        {
            if (array.UnlockedBy is not { } name || plan.KeyManagers.FirstOrDefault(manager => manager.Kind == KeyManagerKind.TapeKeyServer && manager.Name == name) is not { } server) continue;
            if (server.SecondarySite is null || !server.SecondaryTapeKeys.Any(server.UnlockLabels.Contains))
            {
                yield return new(AdviceRules.ArrayAsksOneServer, $"arrays[{i}].unlockedBy", name, $"One instance of {name} alone can unlock {array.Name}.",
                    $"a key of {string.Join(", ", server.UnlockLabels)} in secondaryTapeKeys of {name}");
            }

            if (server.BackupOn is { } medium && array.Volumes.Contains(medium))
            {
                yield return new(AdviceRules.ServerNeedsWhatItUnlocks, $"arrays[{i}].unlockedBy", name, $"The backup of {name} lies on {medium}, which {array.Name} unlocks with its help.",
                    "a backup on another array, or on cartridges without its keys");
            }
        }
    }
}
