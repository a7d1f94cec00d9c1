namespace RiskPlanner.Web.Watching;

/// <summary>Work that nobody awaits.</summary>
internal static class UnawaitedWork
{
    /// <summary>Hands what goes wrong in it to the nearest error boundary, instead of losing it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="report">The component's <c>DispatchExceptionAsync</c>.</param>
    public static async Task ReportTo(this Task work, Func<Exception, Task> report)
    {
        try
        {
            await work;
        }
        catch (Exception exception) when (exception is not (ObjectDisposedException or OperationCanceledException))
        {
            await report(exception);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or OperationCanceledException)
        {
            // The page was left in this very moment.
        }
    }
}
