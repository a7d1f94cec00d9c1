using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RiskPlanner.Browser.Tests;

/// <summary>The app, started by run.sh on a free port with data of its own.</summary>
public class RunningApp : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("riskplanner-browser-").FullName;
    private readonly StringBuilder _output = new();
    private TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private bool _asked;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public async Task InitializeAsync()
    {
        if (File.Exists(TestBrowser.Executable)) await StartAsync();
    }

    /// <summary>Kills it as kill -9 does, and starts it again on the same port and data.</summary>
    public async Task KillAndStartAsync()
    {
        _asked = true;
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await StartAsync();
        _asked = false;
    }

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo(Repository.PathOf("run.sh"), ["--urls", Address])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _data,
        };
        start.Environment["RISKPLANNER_DATA"] = "data";
        // What makes tests quick is no setting of the program: it is tried as people run it.
        start.Environment.Remove("DOTNET_GCgen0size");
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var listening = _listening;
        _ = _process.WaitForExitAsync().ContinueWith(_ => listening.TrySetException(new InvalidOperationException(Output)), TaskScheduler.Default);
        // Publishing from nothing takes its time.
        await _listening.Task.WaitAsync(TimeSpan.FromMinutes(8));
    }

    /// <summary>Asks it to end, as Ctrl-C and systemd do.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        _asked = true;
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public async Task DisposeAsync()
    {
        var endedByItself = _process is { HasExited: true } && !_asked ? $"The app ended by itself with code {_process.ExitCode}: {Output}" : null;
        if (_process is { HasExited: false }) await EndAsync();
        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
        Assert.Null(endedByItself);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (line.Contains("Now listening on", StringComparison.Ordinal)) _listening.TrySetResult();
    }
}
