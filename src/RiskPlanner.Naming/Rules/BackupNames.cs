using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>By pattern how a standard names the backup keys that belong to primary keys of it. Immutable.</summary>
internal sealed class BackupNames
{
    private readonly BackupNaming[] _naming;

    /// <summary>Looks at a standard.</summary>
    public BackupNames(CompiledStandard standard)
    {
        var namers = standard.Patterns.Where(pattern => CanBeBackup(standard, pattern)).ToList();
        HasAny = namers.Count > 0;
        _naming = [.. standard.Patterns.Select(pattern => NamingOf(pattern, namers))];
    }

    /// <summary>Whether labels of any pattern can be names of backup keys.</summary>
    public bool HasAny { get; }

    /// <summary>How backup keys are named that belong to primary keys of a pattern.</summary>
    public BackupNaming this[int pattern] => _naming[pattern];

    private static BackupNaming NamingOf(CompiledPattern pattern, List<CompiledPattern> namers)
    {
        if (namers.Exists(namer => OwnerOf(namer).SequenceEqual(OwnerOf(pattern)))) return BackupNaming.BySameOwner;
        return pattern.Has(CompiledStandard.ApplicationPart) && namers.Exists(namer => namer.Has(CompiledStandard.ApplicationPart)) ? BackupNaming.ByApplication : BackupNaming.None;
    }

    private static bool CanBeBackup(CompiledStandard standard, CompiledPattern pattern) =>
        pattern.Purpose == KeyPurpose.Backup || pattern.FormOf(CompiledStandard.PurposePart)?.Values.Any(value => standard.MeaningsOf(value).Contains(KeyPurpose.Backup)) == true;

    // The parts that name whose key it is: labels of patterns with the same ones, the further ones in the same order, are in one group.
    private static IEnumerable<int> OwnerOf(CompiledPattern pattern) =>
        pattern.Segments.Select(segment => segment.Part).Where(part => part > CompiledStandard.NumberPart).Append(pattern.Has(CompiledStandard.ApplicationPart) ? CompiledStandard.ApplicationPart : LabelAutomaton.NoSegment);
}
