using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Access;

/// <summary>A user of the emulated systems. Immutable.</summary>
/// <param name="Name">The user ID.</param>
/// <param name="IsNamed">Whether the plan names him, so that its profiles decide what he may do; the others stand for roles whose access is assumed.</param>
internal sealed record User(string Name, bool IsNamed = false)
{
    /// <summary>Runs the application's jobs.</summary>
    public static User Application { get; } = new("APPLJOB");

    /// <summary>Runs backups through access methods: may use the keys of both sides.</summary>
    public static User Backup { get; } = new("BACKUPJB");

    /// <summary>Moves data sets as blocks: may handle data sets, may use no key.</summary>
    public static User StorageAdministrator { get; } = new("STGADMIN");

    /// <summary>Recovers data.</summary>
    public static User Recoverer { get; } = new("RECOVERY");

    /// <summary>Has an application user's authority and means harm.</summary>
    public static User Intruder { get; } = new("INTRUDER");

    /// <summary>The user that stands for a role.</summary>
    public static User Of(Role role) => role switch
    {
        Role.Application or Role.Checker => Application,
        Role.BackupJob => Backup,
        Role.Recoverer => Recoverer,
        Role.Intruder => Intruder,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };

    /// <summary>A user whom the plan names, or who stands for those whom it does not.</summary>
    public static User NamedOr(string? name, User otherwise) => name is null ? otherwise : new User(name, IsNamed: true);

    /// <summary>The user ID, as logs have it.</summary>
    public static implicit operator string(User user) => user.Name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
