namespace RiskPlanner.Web.Controls;

/// <summary>
/// What a button starts, once: while it goes on, a further click starts nothing, and <see cref="IsBusy"/> disables the button. Lives in a
/// component; not safe between threads.
/// </summary>
internal sealed class Once
{
    /// <summary>Whether it goes on.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Does it, unless it goes on already.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        if (IsBusy) return;
        IsBusy = true;
        try
        {
            await work();
        }
        finally
        {
            IsBusy = false;
        }
    }
}
