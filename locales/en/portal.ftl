# level: B1
