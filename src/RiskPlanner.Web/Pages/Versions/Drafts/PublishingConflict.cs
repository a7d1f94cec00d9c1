using RiskPlanner.Web.Editing.Conflicts;

namespace RiskPlanner.Web.Pages.Versions.Drafts;

/// <summary>What came in the way of publishing, and how it shall be solved.</summary>
/// <param name="edit">Which of the edits it is about, from 0 on.</param>
/// <param name="conflict">The conflict.</param>
public sealed class PublishingConflict(int edit, Conflict conflict)
{
    /// <summary>Which of the edits it is about, from 0 on.</summary>
    public int Edit => edit;

    /// <summary>The conflict.</summary>
    public Conflict Conflict => conflict;

    /// <summary>Whether the draft's change of the item is left out, and the plan's stays. Of single fields that both changed, the conflict's rows say.</summary>
    public bool IsLeftOut { get; set; }
}
