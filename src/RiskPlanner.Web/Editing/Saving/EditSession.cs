using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Editing.Saving;

/// <summary>What goes with somebody from page to page while editing. One for each connection; not safe between threads.</summary>
internal sealed class EditSession
{
    private readonly Dictionary<(string Slug, string Section), string> _lists = [];

    /// <summary>The last thing that was said about a save; null when it was dismissed.</summary>
    public SavedNotice? Notice { get; private set; }

    /// <summary>Another notice, or none any more.</summary>
    public event Action? Changed;

    /// <summary>Says something, or nothing any more.</summary>
    public void Say(SavedNotice? notice)
    {
        Notice = notice;
        Changed?.Invoke();
    }

    /// <summary>Notes at which address a list was left, so that the way back leads to the same rows.</summary>
    public void LeaveList(string slug, string section, string address) => _lists[(slug, section)] = address;

    /// <summary>The address of a list as it was left last.</summary>
    public string ListOf(string slug, string section) => _lists.GetValueOrDefault((slug, section)) ?? Paths.Section(slug, section);
}
