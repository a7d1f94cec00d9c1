namespace RiskPlanner.Model;

/// <summary>The ways to begin a plan.</summary>
public static class PlanTemplates
{
    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<PlanTemplate> All { get; } =
    [
        new("single-application", "One application",
            "For trying out what backups under keys of their own are worth: one application whose data sets are copied to another site each night.",
            SingleApplication.Make),
        new("two-sites-mirrored", "Two sites with a mirror",
            "For shops that mirror their disks to a second data centre: the mirror is for the loss of a site, copies under other keys are for lost keys and damaged data.",
            TwoSitesMirrored.Make),
        new("tape-centric", "Backups on tape",
            "For shops whose backups go to tape and into a vault: dumps that need the primary key, and tapes that z/OS encrypts under a key of their own.",
            TapeCentric.Make),
    ];

    /// <summary>The template of that name, or null.</summary>
    public static PlanTemplate? Find(string id) => All.FirstOrDefault(template => template.Id == id);
}
