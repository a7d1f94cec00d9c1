using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Pairs of a primary and a backup key of one application with one number, where no plan says what belongs together.</summary>
internal static class KeyPairs
{
    /// <summary>The pairs of a group, by number. Keys without a number are one each.</summary>
    public static List<(int Primary, int Backup)> Of(NamingWorld world, int group)
    {
        var pairs = new List<(int, int)>();
        var primary = world.Groups.LabelsOf(group, KeyPurpose.Primary);
        var backup = world.Groups.LabelsOf(group, KeyPurpose.Backup);
        var numbers = world.Groups.NumbersOf(group, KeyPurpose.Primary);
        var backupNumbers = world.Groups.NumbersOf(group, KeyPurpose.Backup);
        var from = 0;
        for (var i = 0; i < primary.Length; i++)
        {
            while (from < backup.Length && backupNumbers[from] < numbers[i]) from++;
            for (var j = from; j < backup.Length && backupNumbers[j] == numbers[i]; j++) pairs.Add((primary[i], backup[j]));
        }

        return pairs;
    }
}
