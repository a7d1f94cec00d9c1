using System.Runtime.InteropServices;

namespace RiskPlanner.Web.Hosting;

/// <summary>
/// Ends the program in order when the system asks for it (SIGINT of Ctrl-C, SIGTERM, SIGQUIT), from its first line on: a start that is asked to end stops between two of its steps,
/// a server finishes what it is at. The framework's own way begins late and breaks a start off in the middle, with a stack trace. Safe between threads.
/// </summary>
internal sealed class EndWhenAsked : IHostLifetime, IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly List<PosixSignalRegistration> _signals;

    public EndWhenAsked() => _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, Take))];

    /// <summary>Cancelled once the program was asked to end.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>From now on who asks ends the server; at once where it was asked before.</summary>
    public void Ends(IHostApplicationLifetime server) => _asked.Token.Register(server.StopApplication);

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _asked.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        // The end comes in order and not by the signal.
        context.Cancel = true;
        try
        {
            // Whoever handles a signal must not wait for what the end does.
            _ = _asked.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The program has ended meanwhile.
        }
    }
}
