using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Pages.Runs;

/// <summary>What the page of runs knows: one page of them, read as such from the store.</summary>
internal sealed class RunsModel(IRunStore store)
{
    /// <summary>How many runs a page has.</summary>
    public const int PageSize = 20;

    private List<Run> _runs = [];

    /// <summary>The runs of the page, the newest first.</summary>
    public IReadOnlyList<Run> Runs => _runs;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>How many runs there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>How many pages there are; 1 when there is no run.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Reads a page; one that is too far reads the last.</summary>
    public async Task LoadAsync(int page)
    {
        Page = Math.Max(1, page);
        (var runs, Total) = await store.ListAsync((Page - 1) * PageSize, PageSize);
        if (runs.Count == 0 && Page > Pages)
        {
            Page = Pages;
            (runs, Total) = await store.ListAsync((Page - 1) * PageSize, PageSize);
        }

        _runs = [.. runs];
    }

    /// <summary>Takes a run's new state.</summary>
    /// <returns>Whether the page must be read anew, because a run was added.</returns>
    public bool Take(Run run)
    {
        var index = _runs.FindIndex(known => known.Id == run.Id);
        if (index >= 0)
        {
            // A new list: the grid looks at whether it is the same one.
            _runs = [.. _runs];
            _runs[index] = run;
            return false;
        }

        return _runs.Count == 0 || (Page == 1 && run.Id > _runs[0].Id);
    }
}
