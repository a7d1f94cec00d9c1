namespace RiskPlanner.Simulation.Worlds;

/// <summary>On whose behalf an instruction is carried out; a world maps it to a user with that user's authority.</summary>
public enum Role
{
    /// <summary>The application's own jobs.</summary>
    Application,

    /// <summary>Somebody who checks that data can be read, with the application's authority.</summary>
    Checker,

    /// <summary>The jobs that take backups.</summary>
    BackupJob,

    /// <summary>The team that recovers data.</summary>
    Recoverer,

    /// <summary>Someone who wants to do harm, with an application user's authority.</summary>
    Intruder,
}
