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
        var from = 0;
        foreach (var one in primary)
        {
            var number = world.Names[one].Number;
            while (from < backup.Length && world.Names[backup[from]].Number < number) from++;
            for (var i = from; i < backup.Length && world.Names[backup[i]].Number == number; i++) pairs.Add((one, backup[i]));
        }

        return pairs;
    }
}
