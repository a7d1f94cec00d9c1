using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Access;

/// <summary>The users of the emulated systems.</summary>
internal static class User
{
    /// <summary>Runs the application's jobs.</summary>
    public const string Application = "APPLJOB";

    /// <summary>Runs backups through access methods: may use the keys of both sides.</summary>
    public const string Backup = "BACKUPJB";

    /// <summary>Moves data sets as blocks: may handle data sets, may use no key.</summary>
    public const string StorageAdministrator = "STGADMIN";

    /// <summary>Recovers data.</summary>
    public const string Recoverer = "RECOVERY";

    /// <summary>Has an application user's authority and means harm.</summary>
    public const string Intruder = "INTRUDER";

    /// <summary>The user that stands for a role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Application or Role.Checker => Application,
        Role.BackupJob => Backup,
        Role.Recoverer => Recoverer,
        Role.Intruder => Intruder,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
