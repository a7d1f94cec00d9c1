using Microsoft.Extensions.Hosting;
using RiskPlanner.Web.Hosting;

namespace RiskPlanner.Web.Tests.Hosting;

public sealed class WebHostTests
{
    [Fact]
    public async Task A_worker_that_failed_is_why_the_program_ended()
    {
        using var failing = new Worker(new IOException("No space left on device"));
        await failing.StartAsync(CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => failing.ExecuteTask!);

        Assert.Equal("The program ended because of an error: No space left on device", WebHost.FailureOf([failing]));
    }

    [Fact]
    public async Task A_worker_that_was_asked_to_end_is_no_failure()
    {
        using var sound = new Worker(null);
        await sound.StartAsync(CancellationToken.None);
        await sound.StopAsync(CancellationToken.None);

        Assert.Null(WebHost.FailureOf([sound]));
    }

    private sealed class Worker(Exception? failure) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            if (failure is not null) throw failure;
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
    }
}
